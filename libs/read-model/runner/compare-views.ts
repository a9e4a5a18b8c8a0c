import type { Position } from '#event-store';
import type { KeptVersion, View, ViewName, ViewStore } from '../view-store.ts';

/** The first version that is not the same on both sides; `null` on the side where it is missing. */
export interface FoundDifference {
  readonly view: ViewName;
  readonly key: string;
  readonly from: Position;
  readonly live: KeptVersion | null;
  readonly rebuilt: KeptVersion | null;
}

export interface Comparison {
  readonly equal: boolean;
  /** How many documents there ever were, and how many versions of them, up to the first difference. */
  readonly documents: number;
  readonly versions: number;
  readonly difference: FoundDifference | null;
}

/**
 * Compares views with rebuilt ones byte for byte: every version of every document. Of two that stand at different
 * positions, both are taken as at the earlier one, so a live view may move on meanwhile.
 */
export const compareViews = async (
  live: ViewStore,
  rebuilt: ViewStore,
  views: readonly ViewName[],
): Promise<Comparison> => {
  let documents = 0;
  let versions = 0;
  for (const view of views) {
    const [one, other] = [await live.open(view), await rebuilt.open(view)];
    const common = earlier(await one.checkpoint(), await other.checkpoint());
    const others = versionsAt(other, common);
    let key: string | null = null;
    for await (const version of versionsAt(one, common)) {
      const match = (await others.next()).value ?? null;
      if (!match || !same(version, match))
        return { equal: false, documents, versions, difference: differing(view, version, match) };
      versions++;
      if (version.key !== key) documents++;
      key = version.key;
    }
    const left = (await others.next()).value;
    if (left) return { equal: false, documents, versions, difference: differing(view, null, left) };
  }
  return { equal: true, documents, versions, difference: null };
};

/** A view with nothing in it is no reason to compare nothing: the other is then taken whole. */
const earlier = (a: Position | null, b: Position | null): Position | null =>
  a === null || (b !== null && b < a) ? b : a;

async function* versionsAt(view: View, at: Position | null): AsyncGenerator<KeptVersion, undefined> {
  for await (const page of view.versions())
    for (const version of page)
      if (at === null || version.from <= at)
        yield at !== null && (version.to ?? 0) > at ? { ...version, to: null } : version;
}

const same = (a: KeptVersion, b: KeptVersion): boolean =>
  a.key === b.key && a.from === b.from && a.to === b.to && a.json === b.json;

const differing = (view: ViewName, live: KeptVersion | null, rebuilt: KeptVersion | null): FoundDifference => {
  const { name, version } = view;
  const { key, from } = (live ?? rebuilt) as KeptVersion;
  return { view: { name, version }, key, from, live, rebuilt };
};
