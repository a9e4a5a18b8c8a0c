import type { Position } from '#event-store';
import { compareKeys, type Difference, type Document } from '#read-model';
import { versionsOf } from './last-versions.ts';
import type { VersionRow } from './layout.ts';
import { type Range, within } from './range.ts';
import type { Snapshot } from './snapshot.ts';

/** What differs between a position and the later one of the snapshot, in the order of keys: found through the versions between. */
export const differencesBetween = async (
  { documents, at, counting }: Snapshot,
  after: Position,
  range: Range,
): Promise<readonly Difference[]> => {
  const first = new Map<string, VersionRow>();
  const last = new Map<string, VersionRow>();
  const made = { since: { $gt: after, $lte: at }, key: within(range), ...counting };
  for (const row of await documents.versions.find(made).sort({ since: 1, key: 1 }).toArray()) {
    if (!first.has(row.key)) first.set(row.key, row);
    last.set(row.key, row);
  }
  const ended = [...first.values()].flatMap((row) => row.ended?.id ?? []);
  const before = new Map((await versionsOf(documents, ended)).map(({ key, json }) => [key, json]));
  return [...last.values()]
    .filter(({ key, json }) => (before.get(key) ?? null) !== json)
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ key, json }) => ({ key, before: documentOf(before.get(key) ?? null), after: documentOf(json) }));
};

const documentOf = (json: string | null): Document | null => (json === null ? null : (JSON.parse(json) as Document));
