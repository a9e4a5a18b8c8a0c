import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  type Appended,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type Revision,
  RevisionConflict,
  type StreamName,
} from '#event-store';
import type { Instant } from '#kernel';
import { BEFORE_THE_FIRST, KnownStreams } from './known-streams.ts';

export interface Append {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Each event as JSON. */
  readonly texts: readonly string[];
}

/**
 * One append inside a transaction that others may share. It looks before it writes, so an append that does not fit
 * leaves no trace in the transaction, and the conflict is an answer like any other.
 */
export class AppendWriter {
  readonly #streams: KnownStreams;
  readonly #insert: StatementSync;

  constructor(log: DatabaseSync) {
    this.#streams = new KnownStreams(log);
    this.#insert = log.prepare(
      'INSERT INTO event (stream, revision, event_id, recorded_at, body) VALUES (?, ?, ?, ?, ?)',
    );
  }

  write(append: Append, recordedAt: Instant): Appended | RevisionConflict {
    const { stream, expected, events } = append;
    const { last, places } = this.#streams.upToDate(stream);
    const known = events.flatMap(({ eventId }) => places.get(eventId) ?? []);
    const first = known[0];
    if (first) return isSameAppend(append, known) ? (known.at(-1) ?? first) : conflict(append, last);
    return isAsExpected(expected, last) ? this.#insertAll(append, last, recordedAt) : conflict(append, last);
  }

  /** The transaction was rolled back. */
  rolledBack(): void {
    this.#streams.forget();
  }

  #insertAll({ stream, events, texts }: Append, last: Revision, recordedAt: Instant): Appended {
    let revision = last;
    let position = 0;
    for (const [index, { eventId }] of events.entries()) {
      revision += 1;
      const written = this.#insert.run(stream, revision, eventId, recordedAt, texts[index] ?? '');
      position = Number(written.lastInsertRowid);
    }
    return { revision, position: position as Position };
  }
}

const isAsExpected = (expected: ExpectedRevision, last: Revision): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return last !== BEFORE_THE_FIRST;
  return last === (expected === 'none' ? BEFORE_THE_FIRST : expected);
};

/** Whether it repeats an append that was taken: all ids are known and, given a revision, stand right behind it. */
const isSameAppend = ({ expected, events }: Append, known: readonly Appended[]): boolean => {
  if (known.length < events.length) return false;
  if (expected === 'any' || expected === 'exists') return true;
  const before = expected === 'none' ? BEFORE_THE_FIRST : expected;
  return known.every(({ revision }, index) => revision === before + 1 + index);
};

const conflict = ({ stream, expected }: Append, last: Revision): RevisionConflict =>
  new RevisionConflict(stream, expected, last === BEFORE_THE_FIRST ? 'none' : last);
