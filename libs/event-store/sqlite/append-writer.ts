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
import { BEFORE_THE_FIRST, type KnownStream, KnownStreams } from './known-streams.ts';

export interface Append {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Each event as JSON. */
  readonly texts: readonly string[];
}

/**
 * Writes appends, several to a transaction or one alone. It looks before it writes, so an append that does not fit
 * leaves no trace in the transaction, and the conflict is an answer like any other.
 */
export class AppendWriter {
  readonly #streams: KnownStreams;
  readonly #insert: StatementSync;
  readonly #position: StatementSync;

  constructor(log: DatabaseSync) {
    this.#streams = new KnownStreams(log);
    this.#insert = log.prepare(
      'INSERT INTO event (stream, revision, event_id, recorded_at, body) VALUES (?, ?, ?, ?, ?)',
    );
    this.#position = log.prepare('SELECT position FROM event WHERE stream = ? AND revision = ?');
  }

  write(append: Append, recordedAt: Instant): Appended | RevisionConflict {
    const known = this.#streams.get(append.stream);
    if (fits(append, known)) {
      const appended = this.#insertAll(append, known, recordedAt);
      if (appended) return appended;
    }
    // Whoever does not fit may know more than is known here, were there a second writer: the file decides.
    this.#streams.catchUp(append.stream, known);
    const again = fits(append, known) && this.#insertAll(append, known, recordedAt);
    return again || this.#repeated(append, known) || conflict(append, known);
  }

  /** The transaction was rolled back. */
  rolledBack(): void {
    this.#streams.forget();
  }

  /** `null`, and nothing is written, when the revision behind the last one that is known is taken. */
  #insertAll({ stream, events, texts }: Append, known: KnownStream, recordedAt: Instant): Appended | null {
    let position = 0;
    for (const [index, { eventId }] of events.entries()) {
      const revision = known.last + 1;
      try {
        position = Number(this.#insert.run(stream, revision, eventId, recordedAt, texts[index] ?? '').lastInsertRowid);
      } catch (error) {
        if (index === 0 && isTaken(error)) return null;
        throw error;
      }
      this.#streams.add(known, eventId, revision);
    }
    return { revision: known.last, position: position as Position };
  }

  /** Where an append stands that was taken before: all its ids are known and, given a revision, stand right behind it. */
  #repeated({ stream, expected, events }: Append, known: KnownStream): Appended | null {
    const before = events.flatMap(({ eventId }) => known.revisions.get(eventId) ?? []);
    const revision = before.at(-1);
    if (revision === undefined || before.length < events.length) return null;
    const first = typeof expected === 'number' ? expected + 1 : 0;
    const anywhere = expected === 'any' || expected === 'exists';
    if (!anywhere && before.some((revision, index) => revision !== first + index)) return null;
    return { revision, ...(this.#position.get(stream, revision) as { readonly position: Position }) };
  }
}

/** All of it is new, and the stream is where the writer believes it to be. */
const fits = ({ expected, events }: Append, { last, revisions }: KnownStream): boolean =>
  isAsExpected(expected, last) && !events.some(({ eventId }) => revisions.has(eventId));

const isAsExpected = (expected: ExpectedRevision, last: Revision): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return last !== BEFORE_THE_FIRST;
  return last === (expected === 'none' ? BEFORE_THE_FIRST : expected);
};

const conflict = ({ stream, expected }: Append, { last }: KnownStream): RevisionConflict =>
  new RevisionConflict(stream, expected, last === BEFORE_THE_FIRST ? 'none' : last);

/** SQLITE_CONSTRAINT_UNIQUE (https://sqlite.org/rescode.html). */
const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 2067;
