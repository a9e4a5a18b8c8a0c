import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Appended, type RecordedEvent, RevisionConflict } from '#event-store';
import type { Clock, Instant } from '#kernel';
import { type Append, AppendWriter } from './append-writer.ts';
import { asStoreError } from './faults.ts';

type Answer = Appended | RevisionConflict;

interface Waiting {
  readonly append: Append;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps one commit short, so that requests are answered between commits. */
const MOST_IN_A_GROUP = 256;
/** Whoever was alone in a turn is served at once so many times, before it waits for another turn, and for company. */
const MOST_AT_ONCE = 32;

/**
 * Appends that wait share one transaction, and so one wait for the disk. The group is whoever came during one turn of
 * the event loop; a writer who is alone is hardly made to wait for company. A disk error fails the group, and nothing of
 * it is written; a conflict fails only its own append.
 */
export class GroupCommit {
  readonly #writer: AppendWriter;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #waiting: Waiting[] = [];
  #lastRecordedAt: Instant;
  #atOnce = 0;

  constructor(
    private readonly log: DatabaseSync,
    private readonly path: string,
    private readonly clock: Clock,
    private readonly committed: () => void,
  ) {
    this.#writer = new AppendWriter(log);
    this.#begin = log.prepare('BEGIN IMMEDIATE');
    this.#commit = log.prepare('COMMIT');
    const last = log.prepare('SELECT recorded_at AS recordedAt FROM event ORDER BY position DESC LIMIT 1').get();
    this.#lastRecordedAt = (last as { readonly recordedAt: Instant } | undefined)?.recordedAt ?? ('' as Instant);
  }

  /** @throws {RevisionConflict} {StoreUnavailable} */
  append(append: Append): Promise<Appended> {
    const { promise, resolve, reject } = Promise.withResolvers<Appended>();
    this.#waiting.push({ append, resolve, reject });
    if (this.#waiting.length === 1) this.#schedule();
    return promise;
  }

  /** In one transaction, each as it was recorded elsewhere. @throws {RevisionConflict} {StoreUnavailable} */
  record(events: readonly RecordedEvent[]): void {
    this.commitAll();
    this.#inTransaction(() => {
      for (const { stream, revision, position, recordedAt, ...event } of events) {
        const expected = revision === 0 ? 'none' : revision - 1;
        const append = { stream, expected, events: [event], texts: [JSON.stringify(event)] } as const;
        const answer = this.#writer.write(append, recordedAt);
        if (answer instanceof RevisionConflict) throw answer;
        if (recordedAt > this.#lastRecordedAt) this.#lastRecordedAt = recordedAt;
      }
    });
    this.committed();
  }

  /** Commits all that waits now. */
  commitAll(): void {
    while (this.#waiting.length > 0) this.#commitGroup();
  }

  #schedule(): void {
    if (this.#atOnce > 0) {
      this.#atOnce -= 1;
      queueMicrotask(() => this.#commitGroup());
      return;
    }
    setImmediate(() => {
      this.#atOnce = this.#waiting.length === 1 ? MOST_AT_ONCE : 0;
      this.#commitGroup();
    });
  }

  #commitGroup(): void {
    const group = this.#waiting.splice(0, MOST_IN_A_GROUP);
    if (group.length === 0) return;
    if (this.#waiting.length > 0) this.#schedule();
    let answers: readonly Answer[];
    try {
      answers = this.#write(group);
    } catch (fault) {
      for (const { reject } of group) reject(fault);
      return;
    }
    for (const [index, { resolve, reject }] of group.entries()) {
      const answer = answers[index];
      if (answer instanceof RevisionConflict) reject(answer);
      else if (answer) resolve(answer);
    }
    this.committed();
  }

  #write(group: readonly Waiting[]): readonly Answer[] {
    const recordedAt = this.#now();
    const answers = () => group.map(({ append }) => this.#writer.write(append, recordedAt));
    // A single row is a transaction by itself.
    const isOneRow = group.length === 1 && group[0]?.append.events.length === 1;
    return isOneRow ? this.#rolledBackOnError(answers) : this.#inTransaction(answers);
  }

  #inTransaction<T>(work: () => T): T {
    return this.#rolledBackOnError(() => {
      this.#begin.run();
      const result = work();
      this.#commit.run();
      return result;
    });
  }

  #rolledBackOnError<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      // SQLite has already rolled back after some errors, a full disk among them.
      if (this.log.isTransaction) this.log.exec('ROLLBACK');
      this.#writer.rolledBack();
      throw asStoreError(error, this.path);
    }
  }

  /** Time travel goes by this, so it never runs backwards along the log, whatever the machine's clock does. */
  #now(): Instant {
    const now = this.clock();
    if (now > this.#lastRecordedAt) this.#lastRecordedAt = now;
    return this.#lastRecordedAt;
  }
}
