import type { RecordedEvent } from '#event-store';
import type { Document, ViewName } from './view-store.ts';

/** Named counts, e.g. `{ assigned: 3, completed: 1 }`. Whole numbers. */
export type Counts = Readonly<Record<string, number>>;

/**
 * How events become documents. Pure: the same event on the same document gives the same bytes.
 * A change of either function is a new `version`, built beside the old one.
 */
export interface Projection<D extends Document = Document> extends ViewName {
  /** The documents that an event touches; none for events of no concern. */
  readonly keys: (event: RecordedEvent) => readonly string[];
  readonly evolve: (document: D | null, event: RecordedEvent, key: string) => D | null;
  /**
   * What a document adds to totals, by the key of the total. The runner keeps, under each such key, a document with
   * the sums over all documents: a count as of any day is a look-up.
   */
  readonly totals?: (document: D, key: string) => Readonly<Record<string, Counts>>;
}
