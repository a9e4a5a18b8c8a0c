import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Appended, type Revision, type StreamName } from '#event-store';

export const BEFORE_THE_FIRST = -1;

/** How many ids are kept in all; a stream that alone has more is read anew each time. */
const MOST_IDS = 100_000;

/** A stream as far as it was read: where it ends, and where each of its events stands. */
export interface KnownStream {
  readonly last: Revision;
  readonly places: ReadonlyMap<string, Appended>;
}

interface Row extends Appended {
  readonly eventId: string;
}

/**
 * Which events are in a stream. An index on their ids would double the pages that each commit writes, so the ids of the
 * streams that are in use are kept here instead, and what the file holds more is read at each look.
 */
export class KnownStreams {
  readonly #streams = new Map<StreamName, { last: Revision; readonly places: Map<string, Appended> }>();
  readonly #newer: StatementSync;
  #ids = 0;

  constructor(log: DatabaseSync) {
    this.#newer = log.prepare(
      'SELECT revision, position, event_id AS eventId FROM event WHERE stream = ? AND revision > ? ORDER BY revision',
    );
  }

  upToDate(stream: StreamName): KnownStream {
    if (this.#ids > MOST_IDS) this.forget();
    const known = this.#streams.get(stream) ?? { last: BEFORE_THE_FIRST, places: new Map<string, Appended>() };
    this.#streams.set(stream, known);
    for (const { eventId, revision, position } of this.#newer.iterate(stream, known.last) as Iterable<Row>) {
      known.places.set(eventId, { revision, position });
      known.last = revision;
      this.#ids += 1;
    }
    return known;
  }

  /** After a transaction that was rolled back: what was seen inside it never happened. */
  forget(): void {
    this.#streams.clear();
    this.#ids = 0;
  }
}
