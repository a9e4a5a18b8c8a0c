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
import { Appender } from './appender.ts';
import { Caller } from './caller.ts';
import { parseConnectionString, type Server } from './connection-string.ts';
import { follow } from './follow.ts';
import { Installation } from './installation.ts';
import { Line } from './line.ts';
import { PageReader } from './page-reader.ts';
import { runsOf } from './runs.ts';
import { TIMING, type Timing } from './timing.ts';
import { Troubles } from './troubles.ts';

export interface OpenEventStoreDb {
  /** Whose streams these are, among all that share the server. */
  readonly installation: string;
  readonly timing?: Partial<Timing>;
  /**
   * Whose time is recorded in the place of the server's: where what is recorded is a story, with a calendar of its own.
   * It travels as that of a copied event does.
   */
  readonly clock?: Clock;
}

/** The log on an EventStoreDB or KurrentDB server, one node or a cluster, written by any number of processes. */
export class EventStoreDbEventStore extends EventStore implements LogCopy {
  readonly #line: Line;
  readonly #troubles: Troubles;
  readonly #reader: PageReader;
  readonly #appender: Appender;
  readonly #closing = new AbortController();
  readonly #appends = new Set<Promise<unknown>>();

  constructor(
    private readonly server: Server,
    private readonly installation: Installation,
    private readonly timing: Timing,
    clock?: Clock,
  ) {
    super();
    this.#line = new Line(server);
    this.#troubles = new Troubles(this.#line.name);
    const caller = new Caller(this.#line, this.#troubles, timing, this.#closing.signal);
    this.#reader = new PageReader(caller, installation);
    this.#appender = new Appender(caller, installation, this.#reader, clock);
  }

  /** Reaches out only when it is asked something. @throws {BadConnectionString} */
  static open(connectionString: string, { installation, timing, clock }: OpenEventStoreDb): EventStoreDbEventStore {
    const server = parseConnectionString(connectionString);
    return new EventStoreDbEventStore(server, new Installation(installation), { ...TIMING, ...timing }, clock);
  }

  override get trouble(): StoreUnavailable | null {
    return this.#troubles.last;
  }

  override async append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    this.#mustBeOpen();
    checkAppend(stream, events);
    return this.#awaited(this.#appender.append(stream, expected, events));
  }

  /** One append after the other, since the server orders what comes at once as it likes. */
  async record(events: readonly RecordedEvent[]): Promise<void> {
    for (const run of runsOf(events)) {
      this.#mustBeOpen();
      const outgoing = run.map(({ stream, revision, position, recordedAt, ...event }) => ({ event, recordedAt }));
      const [{ stream, revision }] = run;
      await this.#awaited(this.#appender.at(revision === 0 ? 'none' : revision - 1, stream, outgoing));
    }
  }

  override readStream(stream: StreamName, options: ReadStream = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.#whileOpen(this.#reader.stream(stream, options));
  }

  override readAll(options: ReadAll = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.#whileOpen(this.#reader.all(options));
  }

  override async *subscribe({ after, signal }: Subscribe): AsyncIterable<Delivery> {
    this.#mustBeOpen();
    const { server, installation, timing } = this;
    const until = AbortSignal.any([signal, this.#closing.signal]);
    const from = after === undefined ? {} : { after };
    yield* follow({ ...from, signal: until, server, installation, timing, troubles: this.#troubles });
  }

  override async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#appends);
    await this.#line.close();
  }

  async #awaited<T>(appending: Promise<T>): Promise<T> {
    this.#appends.add(appending);
    try {
      return await appending;
    } finally {
      this.#appends.delete(appending);
    }
  }

  async *#whileOpen(pages: AsyncIterable<readonly RecordedEvent[]>): AsyncIterable<readonly RecordedEvent[]> {
    this.#mustBeOpen();
    for await (const page of pages) {
      yield page;
      this.#mustBeOpen();
    }
  }

  #mustBeOpen(): void {
    if (this.#closing.signal.aborted) {
      throw new StoreUnavailable('closed', `${this.#line.name} is no longer in use here. Open it again.`);
    }
  }
}
