import type { RecordedEvent } from '#event-store';
import type { Counts, Projection } from '../projection.ts';
import type { Document } from '../view-store.ts';
import { isTotal, type Shifts, shift, shifted } from './totals.ts';

/** The text of a document as it is kept; `null` where there is none. */
export type Kept = string | null;

/** What an event changes, by key; or which keys must be read before that can be said. */
export type Evolved =
  | { readonly changed: ReadonlyMap<string, Kept> }
  | { readonly changed: null; readonly unknown: readonly string[] };

/** Answers what is kept under a key; `undefined` when it has to be read first. */
export type Recall = (key: string) => Kept | undefined;

/**
 * What an event makes of the documents under `keys`, and of the totals that they contribute to; only what differs in
 * bytes. A document is always read from its text, so that nothing depends on what happens to be in memory.
 */
export const evolveDocuments = (
  projection: Projection,
  event: RecordedEvent,
  keys: readonly string[],
  recall: Recall,
): Evolved => {
  const unknown = keys.filter((key) => recall(key) === undefined);
  if (unknown.length > 0) return { changed: null, unknown };
  const changed = new Map<string, Kept>();
  const shifts: Shifts = new Map();
  const touched = new Set(keys);
  for (const key of touched) {
    const json = recall(key) ?? null;
    const before = documentOf(json);
    if (projection.totals && before && isTotal(before)) throw collision(projection, key);
    const contributed = before && projection.totals?.(before, key);
    const after = projection.evolve(before, event, key);
    const text = textOf(after);
    if (text === json) continue;
    changed.set(key, text);
    if (!projection.totals) continue;
    const kept = documentOf(text);
    if (kept && isTotal(kept)) throw collision(projection, key);
    if (contributed) shift(shifts, contributed, -1);
    if (kept) shift(shifts, projection.totals(kept, key), 1);
  }
  const moved = [...shifts].filter(([, differences]) =>
    [...differences.values()].some((difference) => difference !== 0),
  );
  const unread = moved.map(([key]) => key).filter((key) => recall(key) === undefined);
  if (unread.length > 0) return { changed: null, unknown: unread };
  for (const [key, differences] of moved) {
    const before = documentOf(recall(key) ?? null);
    if (touched.has(key) || (before && !isTotal(before))) throw collision(projection, key);
    changed.set(key, textOf(shifted(before as Counts | null, differences)));
  }
  return { changed };
};

const documentOf = (json: Kept): Document | null => (json === null ? null : (JSON.parse(json) as Document));

/** @throws {TypeError} it is not an object that JSON can hold */
const textOf = (document: Document | null): Kept => {
  if (document === null) return null;
  const json: string | undefined = JSON.stringify(document);
  if (json?.[0] !== '{') throw new TypeError(`A document must be an object, not ${json}.`);
  return json;
};

const collision = ({ name }: Projection, key: string): Error =>
  new Error(`In ${name}, ${key} is the key of a total and of a document.`);
