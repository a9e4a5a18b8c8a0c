import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Revision, StreamName } from '#event-store';

export const BEFORE_THE_FIRST = -1;

/** How many ids are kept before another stream is looked up. */
const MOST_IDS = 100_000;

/** Where a stream ends, and at which revision each of its events stands. */
export interface KnownStream {
  last: Revision;
  readonly revisions: Map<string, Revision>;
}

interface Row {
  readonly eventId: string;
  readonly revision: Revision;
}

/**
 * Which events are in a stream. An index on their ids would double the pages that each commit writes, so the ids of the
 * streams that are in use are kept here instead.
 */
export class KnownStreams {
  readonly #streams = new Map<StreamName, KnownStream>();
  readonly #newer: StatementSync;
  #ids = 0;

  constructor(log: DatabaseSync) {
    this.#newer = log.prepare(
      'SELECT event_id AS eventId, revision FROM event WHERE stream = ? AND revision > ? ORDER BY revision',
    );
  }

  get(stream: StreamName): KnownStream {
    const known = this.#streams.get(stream);
    if (known) return known;
    if (this.#ids > MOST_IDS) this.forget();
    const read = { last: BEFORE_THE_FIRST, revisions: new Map<string, Revision>() };
    this.#streams.set(stream, read);
    this.catchUp(stream, read);
    return read;
  }

  /** With what the file holds more: what another writer, were there one, has written. */
  catchUp(stream: StreamName, known: KnownStream): void {
    for (const { eventId, revision } of this.#newer.iterate(stream, known.last) as Iterable<Row>) {
      this.add(known, eventId, revision);
    }
  }

  add(known: KnownStream, eventId: string, revision: Revision): void {
    known.revisions.set(eventId, revision);
    known.last = revision;
    this.#ids += 1;
  }

  /** After a transaction that was rolled back: what was seen inside it never happened. */
  forget(): void {
    this.#streams.clear();
    this.#ids = 0;
  }
}
