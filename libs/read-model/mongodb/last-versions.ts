import type { FindCursor } from 'mongodb';
import type { Position } from '#event-store';
import { compareKeys } from '#read-model';
import { pathTo } from './interval-tree.ts';
import type { Documents, VersionRow } from './layout.ts';
import { type Range, rangeFrom, within } from './range.ts';
import type { Snapshot } from './snapshot.ts';

/** So many documents are fetched at once. */
const FETCHED = 1_000;
/** A page takes so many more rows than it needs: some may be of one key, or of documents that were taken away. */
const SPARE = 8;

interface Paging {
  readonly limit?: number | undefined;
  readonly reverse?: boolean | undefined;
}

/** A key, and the version of it that is asked about. */
interface Candidate {
  readonly key: string;
  readonly id: string;
  readonly since: Position;
}

/** The version of each key in a range that was the last one at the position, in the order of keys. */
export const lastVersions = async (
  snapshot: Snapshot,
  range: Range,
  { limit = Number.POSITIVE_INFINITY, reverse = false }: Paging,
): Promise<readonly VersionRow[]> => {
  const found: VersionRow[] = [];
  let rest: Range | null = range;
  for (let size = limit + SPARE; rest && found.length < limit; size *= 2) {
    const page = await candidatesIn(snapshot, rest, size, reverse);
    const versions = await versionsOf(
      snapshot.documents,
      page.candidates.map(({ id }) => id),
    );
    found.push(...versions.filter(({ json }) => json !== null));
    rest = page.rest;
  }
  return found.slice(0, limit);
};

/** The versions of these keys that were the last ones at a position which the view has not left since; else `null`. */
export const lastVersionsOf = async (
  snapshot: Snapshot,
  keys: readonly string[],
): Promise<readonly VersionRow[] | null> => {
  const latest = new Map<string, Candidate>();
  for (let from = 0; from < keys.length; from += FETCHED) {
    const asked = { $in: keys.slice(from, from + FETCHED) };
    const rows = snapshot.documents.latest.find({ key: asked, since: { $lte: snapshot.at }, ...snapshot.counting });
    for (const { key, _id: id, since } of await rows.toArray())
      if ((latest.get(key)?.since ?? -1) < since) latest.set(key, { key, id, since });
  }
  if (await snapshot.hasGoneOn()) return null;
  return versionsOf(
    snapshot.documents,
    [...latest.values()].map(({ id }) => id),
  );
};

/** Versions by their ids, in the order of these. */
export const versionsOf = async ({ versions }: Documents, ids: readonly string[]): Promise<readonly VersionRow[]> => {
  const found = new Map<string, VersionRow>();
  for (let from = 0; from < ids.length; from += FETCHED) {
    const rows = await versions.find({ _id: { $in: ids.slice(from, from + FETCHED) } }).toArray();
    for (const row of rows) found.set(row._id, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
};

/**
 * Looks first among the last versions of today, then among those that have ended since. In this order, because a
 * version is filed as ended before it is taken off the list of the last ones: so it is found in the one place or the other.
 */
const candidatesIn = async (
  snapshot: Snapshot,
  range: Range,
  size: number,
  reverse: boolean,
): Promise<{ readonly candidates: readonly Candidate[]; readonly rest: Range | null }> => {
  const last = await stillLast(snapshot, range, size, reverse);
  const ended = (await snapshot.hasGoneOn()) ? await endedSince(snapshot, range, size, reverse) : [];
  const order = (a: string, b: string): number => (reverse ? compareKeys(b, a) : compareKeys(a, b));
  // What was cut off may have left out rows of the key that it ends with.
  const [cut] = [last, ended]
    .filter(({ length }) => length === size)
    .flatMap((rows) => rows.at(-1)?.key ?? [])
    .sort(order);
  const latest = new Map<string, Candidate>();
  for (const row of [...last, ...ended]) {
    if (cut !== undefined && order(row.key, cut) >= 0) continue;
    const other = latest.get(row.key);
    if (!other || other.since < row.since) latest.set(row.key, row);
  }
  return {
    candidates: [...latest.values()].sort((a, b) => order(a.key, b.key)),
    rest: cut === undefined ? null : rangeFrom(range, cut, reverse),
  };
};

const stillLast = (snapshot: Snapshot, range: Range, size: number, reverse: boolean): Promise<readonly Candidate[]> =>
  page(
    snapshot.documents.latest
      .find({ key: within(range), since: { $lte: snapshot.at }, ...snapshot.counting })
      .sort(reverse ? { key: -1, since: -1 } : { key: 1, since: 1 }),
    size,
    ({ key, _id: id, since }) => ({ key, id, since }),
  );

const endedSince = (snapshot: Snapshot, range: Range, size: number, reverse: boolean): Promise<readonly Candidate[]> =>
  page(
    snapshot.documents.versions
      .find({
        'ended.node': { $in: [...pathTo(snapshot.at)] },
        key: within(range),
        'ended.since': { $lte: snapshot.at },
        since: { $gt: snapshot.at },
        ...snapshot.counting,
      })
      .project<Pick<VersionRow, 'key' | 'ended'>>({ key: 1, ended: 1 })
      .sort({ key: reverse ? -1 : 1 }),
    size,
    ({ key, ended }) => (ended ? { key, id: ended.id, since: ended.since } : []),
  );

const page = async <Row>(
  rows: FindCursor<Row>,
  size: number,
  candidateOf: (row: Row) => Candidate | readonly [],
): Promise<readonly Candidate[]> => {
  const found = await (size === Number.POSITIVE_INFINITY ? rows : rows.limit(size)).toArray();
  return found.flatMap(candidateOf);
};
