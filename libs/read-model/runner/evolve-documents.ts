import type { RecordedEvent } from '#event-store';
import type { Projection } from '../projection.ts';
import type { Document } from '../view-store.ts';
import { isTotal, type Shifts, shift, shifted } from './totals.ts';

/** A document as it is kept: its text, and what reading that text gives. `null` twice where there is none. */
export interface Kept {
  readonly json: string | null;
  readonly document: Document | null;
}

/** Answers what is kept under a key: at once when it is known, else later. */
export type Recall = (key: string) => Kept | Promise<Kept>;

/**
 * What an event makes of the documents under `keys`, and of the totals that they contribute to; only what differs in
 * bytes. A document is always as if just read from the store, so that nothing depends on what happens to be in memory.
 */
export const evolveDocuments = async (
  projection: Projection,
  event: RecordedEvent,
  keys: readonly string[],
  recall: Recall,
): Promise<ReadonlyMap<string, Kept>> => {
  const changed = new Map<string, Kept>();
  const shifts: Shifts = new Map();
  const touched = new Set(keys);
  for (const key of touched) {
    const known = recall(key);
    const before = known instanceof Promise ? await known : known;
    if (projection.totals && before.document && isTotal(before.document)) throw collision(projection, key);
    // Asked for before `evolve`, which is thus free to take the old document apart.
    const contributed = before.document && projection.totals?.(before.document, key);
    const after = kept(projection.evolve(before.document, event, key));
    if (after.json === before.json) continue;
    changed.set(key, after);
    if (!projection.totals) continue;
    if (after.document && isTotal(after.document)) throw collision(projection, key);
    if (contributed) shift(shifts, contributed, -1);
    if (after.document) shift(shifts, projection.totals(after.document, key), 1);
  }
  for (const [key, differences] of shifts) {
    const known = recall(key);
    const before = known instanceof Promise ? await known : known;
    if (touched.has(key) || (before.document && !isTotal(before.document))) throw collision(projection, key);
    const after = kept(shifted(before.document as Readonly<Record<string, number>> | null, differences));
    if (after.json !== before.json) changed.set(key, after);
  }
  return changed;
};

/** @throws {TypeError} it is not an object that JSON can hold */
const kept = (document: Document | null): Kept => {
  if (document === null) return { json: null, document: null };
  const json: string | undefined = JSON.stringify(document);
  if (json?.[0] !== '{') throw new TypeError(`A document must be an object, not ${json}.`);
  return { json, document: JSON.parse(json) as Document };
};

const collision = ({ name }: Projection, key: string): Error =>
  new Error(`In ${name}, ${key} is the key of a total and of a document.`);
