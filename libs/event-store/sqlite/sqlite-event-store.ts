import type { DatabaseSync } from 'node:sqlite';
import {
  type Appended,
  checkAppend,
  type Delivery,
  EventStore,
  type ExpectedRevision,
  type LogCopy,
  type NewEvent,
  type ReadAll,
  type ReadStream,
  type RecordedEvent,
  StoreUnavailable,
  type StreamName,
  type Subscribe,
} from '#event-store';
import type { Clock } from '#kernel';
import { GroupCommit } from './group-commit.ts';
import { News } from './news.ts';
import { openLog, openLogForReading } from './open-log.ts';
import { type Direction, type Page, PageReader } from './page-reader.ts';

export interface OpenSqliteEventStore {
  readonly clock: Clock;
  /** Beside the writer, which may be another process; an append is refused as a fault of the kind `io`. */
  readonly readOnly?: boolean;
}

/** How soon a store that only reads notices what another process has written. */
const POLL_MS = 100;
const START = { forwards: -1, backwards: Number.MAX_SAFE_INTEGER };

/** The log in one SQLite file, written by one process (see `lockFolder`). */
export class SqliteEventStore extends EventStore implements LogCopy {
  readonly #commits: GroupCommit;
  readonly #news = new News();
  readonly #all: Record<Direction, PageReader>;
  readonly #stream: Record<Direction, PageReader>;
  #isClosed = false;

  constructor(
    private readonly log: DatabaseSync,
    private readonly path: string,
    private readonly options: OpenSqliteEventStore,
  ) {
    super();
    const reader = (what: 'all' | 'stream', direction: Direction) => new PageReader(log, path, what, direction);
    this.#all = { forwards: reader('all', 'forwards'), backwards: reader('all', 'backwards') };
    this.#stream = { forwards: reader('stream', 'forwards'), backwards: reader('stream', 'backwards') };
    this.#commits = new GroupCommit(log, path, options.clock, () => this.#news.announce());
  }

  /** @throws {StoreUnavailable} damaged, cut off, not a log, in use, or not to be opened */
  static open(path: string, options: OpenSqliteEventStore): SqliteEventStore {
    return new SqliteEventStore(options.readOnly ? openLogForReading(path) : openLog(path), path, options);
  }

  override async append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    this.#mustBeOpen();
    return this.#commits.append({ stream, expected, events, texts: checkAppend(stream, events) });
  }

  async record(events: readonly RecordedEvent[]): Promise<void> {
    this.#mustBeOpen();
    this.#commits.record(events);
  }

  override readStream(stream: StreamName, options: ReadStream = {}): AsyncIterable<readonly RecordedEvent[]> {
    const { from, direction = 'forwards', limit } = options;
    const before = direction === 'forwards' ? -1 : 1;
    return this.#pages(this.#stream[direction], [stream], from === undefined ? START[direction] : from + before, limit);
  }

  override readAll({ after, direction = 'forwards', limit }: ReadAll = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.#pages(this.#all[direction], [], after ?? START[direction], limit);
  }

  override async *subscribe({ after, signal }: Subscribe): AsyncIterable<Delivery> {
    this.#mustBeOpen();
    let cursor: number = after ?? START.forwards;
    let caughtUp = false;
    while (!signal.aborted && !this.#isClosed) {
      // Between this look at the log and falling asleep nothing else runs, so no announcement is missed.
      const { events, atEnd }: Page = this.#all.forwards.read([], cursor, Number.POSITIVE_INFINITY);
      if (events.length === 0 && caughtUp) {
        await this.#news.next(signal, this.options.readOnly ? POLL_MS : undefined);
        continue;
      }
      caughtUp = atEnd;
      cursor = events.at(-1)?.position ?? cursor;
      yield { events, caughtUp };
      if (!atEnd) await nextTurn();
    }
  }

  override async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#commits.commitAll();
    this.#news.announce();
    this.log.close();
  }

  async *#pages(reader: PageReader, scope: readonly StreamName[], start: number, limit = Number.POSITIVE_INFINITY) {
    let cursor = start;
    let left = limit;
    while (left > 0) {
      this.#mustBeOpen();
      const { events, atEnd } = reader.read(scope, cursor, left);
      if (events.length > 0) yield events;
      if (atEnd) return;
      left -= events.length;
      cursor = events.at(-1)?.[reader.key] ?? cursor;
      await nextTurn();
    }
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw new StoreUnavailable('closed', `The log ${this.path} was closed. Open it again.`);
  }
}

/** Between two pages others get their turn: a long read does not hold up requests. */
const nextTurn = (): Promise<void> => new Promise((turn) => setImmediate(turn));
