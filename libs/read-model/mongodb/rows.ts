import type { Position } from '#event-store';
import type { Change } from '#read-model';
import { nodeOf } from './interval-tree.ts';
import { type LatestRow, type VersionRow, versionId } from './layout.ts';

/** What changes come to. */
export interface Rows {
  readonly versions: readonly VersionRow[];
  /** The last version of each key that changed, by key. */
  readonly latest: ReadonlyMap<string, LatestRow>;
}

/** What a term adds for these changes, given the last version of each of their keys: the same, however often it is asked. */
export const rowsOf = (
  changes: readonly Change[],
  term: number,
  lastOf: (key: string) => LatestRow | undefined,
): Rows => {
  const versions: VersionRow[] = [];
  const latest = new Map<string, LatestRow>();
  for (const { key, position: since, json } of changes) {
    const before = latest.get(key) ?? lastOf(key);
    const gone = json === null;
    if (gone && (before?.gone ?? true)) continue;
    const _id = versionId(key, since, term);
    versions.push({ _id, key, since, term, json, ended: before ? endedBy(before, since) : null });
    latest.set(key, { _id, key, since, term, gone });
  }
  return { versions, latest };
};

const endedBy = ({ _id: id, since }: LatestRow, until: Position): VersionRow['ended'] => ({
  id,
  since,
  node: nodeOf(since, until),
});
