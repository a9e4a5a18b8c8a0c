import type { RecordedEvent } from '#event-store';
import type { Document, ViewName } from './view-store.ts';

/** Named counts, e.g. `{ assigned: 3, completed: 1 }`. Whole numbers. */
export type Counts = Readonly<Record<string, number>>;

/**
 * How events become documents. Pure: the same event on the same document gives the same bytes.
 * A change of any of its functions is a new `version`, built beside the old one. (Methods, not properties: so projections
 * of different documents can stand in one list.)
 */
export interface Projection<D extends Document = Document> extends ViewName {
  /** Whether no earlier event can have touched this key, so that nothing needs to be looked for under it. */
  isNew?(key: string): boolean;
  /** The documents that an event touches; none for events of no concern. */
  keys(event: RecordedEvent): readonly string[];
  evolve(document: D | null, event: RecordedEvent, key: string): D | null;
  /**
   * What a document adds to totals, by the key of the total. The runner keeps, under each such key, a `Counts` with the
   * sums over all documents: a count as of any day is a look-up. A sum of zero is left out, a total of nothing taken
   * away. Totals have keys of their own, and no document beside them may consist of whole numbers alone.
   */
  totals?(document: D, key: string): Readonly<Record<string, Counts>>;
}
