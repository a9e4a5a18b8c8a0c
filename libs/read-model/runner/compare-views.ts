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

/** A live view that lacks what the log has behind its checkpoint. */
export interface Behind {
  readonly view: ViewName;
  readonly checkpoint: Position | null;
  /** How far the log goes. */
  readonly end: Position;
}

export interface Comparison {
  /** Nothing differs and nothing is behind. */
  readonly equal: boolean;
  /** How many documents there ever were, and how many versions of them, up to the first difference. */
  readonly documents: number;
  readonly versions: number;
  readonly difference: FoundDifference | null;
  readonly behind: readonly Behind[];
}

/**
 * Compares views with rebuilt ones byte for byte: every version of every document. Of two that stand at different
 * positions, both are taken as at the earlier one, so a live view may move on meanwhile; one that lacks changes is named
 * as behind. A checkpoint that lags over events without consequence is no lack.
 */
export const compareViews = async (
  live: ViewStore,
  rebuilt: ViewStore,
  views: readonly ViewName[],
): Promise<Comparison> => {
  const present = await live.list();
  const behind: Behind[] = [];
  let documents = 0;
  let versions = 0;
  for (const view of views) {
    const { name, version } = view;
    const isThere = present.some((found) => found.name === name && found.version === version);
    const compared = await compareView(isThere ? await live.open(view) : NOTHING, await rebuilt.open(view));
    documents += compared.documents;
    versions += compared.versions;
    if (compared.behind) behind.push({ view: { name, version }, ...compared.behind });
    if (!compared.pair) continue;
    return { equal: false, documents, versions, difference: differing({ name, version }, ...compared.pair), behind };
  }
  return { equal: behind.length === 0, documents, versions, difference: null, behind };
};

interface ComparedView {
  readonly documents: number;
  readonly versions: number;
  readonly behind: Omit<Behind, 'view'> | null;
  /** The first two versions that differ. */
  readonly pair: readonly [KeptVersion | null, KeptVersion | null] | null;
}

const compareView = async (live: Readable, rebuilt: Readable): Promise<ComparedView> => {
  const [checkpoint, end] = [await live.checkpoint(), await rebuilt.checkpoint()];
  const common = earlier(checkpoint, end);
  let lacking = false;
  const others = versionsAt(rebuilt, common, () => {
    lacking = true;
  });
  let [documents, versions] = [0, 0];
  let key: string | null = null;
  for await (const version of versionsAt(live, common)) {
    const match = (await others.next()).value ?? null;
    if (!match || !same(version, match)) return { documents, versions, behind: null, pair: [version, match] };
    versions++;
    if (version.key !== key) documents++;
    key = version.key;
  }
  const left = (await others.next()).value;
  if (left) return { documents, versions, behind: null, pair: [null, left] };
  return { documents, versions, behind: lacking && end !== null ? { checkpoint, end } : null, pair: null };
};

type Readable = Pick<View, 'checkpoint' | 'versions'>;

/** A view that does not exist: comparing makes none. */
const NOTHING: Readable = { checkpoint: async () => null, versions: async function* () {} };

/** Before the first event. */
const START = -1 as Position;

/** Where nothing was built, the live view is taken whole. */
const earlier = (live: Position | null, built: Position | null): Position | null =>
  built === null ? live : (Math.min(live ?? START, built) as Position);

/** The versions that there were at a position; `onLater` is called when there are others since. */
async function* versionsAt(
  view: Readable,
  at: Position | null,
  onLater: () => void = () => undefined,
): AsyncGenerator<KeptVersion, undefined> {
  for await (const page of view.versions())
    for (const version of page) {
      const endsLater = at !== null && (version.to ?? at) > at;
      const isLater = at !== null && version.from > at;
      if (endsLater || isLater) onLater();
      if (!isLater) yield endsLater ? { ...version, to: null } : version;
    }
}

const same = (a: KeptVersion, b: KeptVersion): boolean =>
  a.key === b.key && a.from === b.from && a.to === b.to && a.json === b.json;

const differing = (view: ViewName, live: KeptVersion | null, rebuilt: KeptVersion | null): FoundDifference => {
  const { key, from } = (live ?? rebuilt) as KeptVersion;
  return { view, key, from, live, rebuilt };
};
