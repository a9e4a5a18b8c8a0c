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

export interface Append {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Each event as JSON. */
  readonly texts: readonly string[];
}

const BEFORE_THE_FIRST = -1;

/**
 * One append inside a transaction that others may share. It looks before it writes, so an append that does not fit
 * leaves no trace in the transaction, and the conflict is an answer like any other.
 */
export class AppendWriter {
  readonly #last: StatementSync;
  readonly #find: StatementSync;
  readonly #insert: StatementSync;

  constructor(log: DatabaseSync) {
    this.#last = log.prepare('SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.#find = log.prepare('SELECT revision, position FROM event WHERE stream = ? AND event_id = ?');
    this.#insert = log.prepare(
      'INSERT INTO event (stream, revision, event_id, recorded_at, body) VALUES (?, ?, ?, ?, ?)',
    );
  }

  write(append: Append, recordedAt: Instant): Appended | RevisionConflict {
    const { stream, expected } = append;
    const last = this.#lastRevision(stream);
    const known = last === BEFORE_THE_FIRST ? [] : this.#findAll(append);
    const first = known[0];
    if (first) return isSameAppend(append, known) ? (known.at(-1) ?? first) : conflict(append, last);
    return isAsExpected(expected, last) ? this.#insertAll(append, last, recordedAt) : conflict(append, last);
  }

  #lastRevision(stream: StreamName): Revision {
    const row = this.#last.get(stream) as { readonly revision: Revision } | undefined;
    return row?.revision ?? BEFORE_THE_FIRST;
  }

  #findAll({ stream, events }: Append): readonly Appended[] {
    return events.flatMap(({ eventId }) => {
      const row = this.#find.get(stream, eventId) as Appended | undefined;
      return row ? [{ revision: row.revision, position: row.position }] : [];
    });
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
