import { isDeepStrictEqual } from 'node:util';
import type { Position } from '#event-store';
import type { Moment, Projection, ViewReader } from '#read-model';

/** A view that comparison covers; of a view that keeps its documents in several orders, the prefix of one of them. */
export interface Compared {
  readonly projection: Projection;
  readonly prefix: string;
}

export interface Comparison {
  readonly added: readonly Difference[];
  readonly removed: readonly Difference[];
  readonly changed: readonly Difference[];
}

export interface Difference {
  readonly view: string;
  readonly key: string;
  /** Field → before and after. Of what was added or removed: all fields. */
  readonly fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Compares the ledger at two moments. */
export class Comparing {
  constructor(
    private readonly views: ViewReader,
    private readonly compared: readonly Compared[],
  ) {}

  /** What was added, removed and changed in these views on the way from one moment to another, forwards or back. */
  async between(from: Moment, to: Moment): Promise<Comparison> {
    const [start, end] = [from.at ?? END, to.at ?? END];
    const backwards = start > end;
    const [after, until] = backwards ? [end, start] : [start, end];
    const comparison: Record<keyof Comparison, Difference[]> = { added: [], removed: [], changed: [] };
    for (const { projection, prefix } of this.compared) {
      for (const { key, ...found } of await this.views.of(projection).changed(after, until, prefix)) {
        const [before, now] = backwards ? [found.after, found.before] : [found.before, found.after];
        const fields = fieldsOf(before, now);
        if (Object.keys(fields).length === 0) continue;
        const list = before === null ? comparison.added : now === null ? comparison.removed : comparison.changed;
        list.push({ view: projection.name, key, fields });
      }
    }
    return comparison;
  }
}

/** Behind everything that there is. */
const END = Number.MAX_SAFE_INTEGER as Position;

const fieldsOf = (before: object | null, after: object | null): Difference['fields'] => {
  const left = new Map(Object.entries(before ?? {}));
  const right = new Map(Object.entries(after ?? {}));
  const fields: Record<string, readonly [unknown, unknown]> = {};
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const pair = [left.get(name) ?? null, right.get(name) ?? null] as const;
    if (!isDeepStrictEqual(pair[0], pair[1])) fields[name] = pair;
  }
  return fields;
};
