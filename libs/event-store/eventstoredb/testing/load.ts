import assert from 'node:assert/strict';
import { type EventStore, type ExpectedRevision, type NewEvent, StoreUnavailable, type StreamName } from '#event-store';
import { Following } from '../../contract/following.ts';
import { assertPositionsGrow, eventsOf, idsOf } from '../../contract/reading.ts';
import { newStream, sample } from '../../contract/sample-events.ts';

const PATIENCE = 60_000;

interface Writer {
  readonly stream: StreamName;
  readonly expects: (revision: number) => ExpectedRevision;
  readonly answered: NewEvent[];
}

const exactly = (revision: number): ExpectedRevision => (revision === 0 ? 'none' : revision - 1);
const anything = (): ExpectedRevision => 'any';

/**
 * Writers who append one event after the other, each to a stream of its own, and a subscription that follows. Whoever is
 * told that the store is away appends the same event again, as the port says.
 */
export class Load {
  readonly #writers: readonly Writer[] = [exactly, anything, exactly, anything].map((expects) => ({
    stream: newStream(),
    expects,
    answered: [],
  }));
  readonly #following: Following;
  readonly #writing: Promise<unknown>;
  readonly #looking = new Set<() => void>();
  #isOver = false;

  constructor(private readonly store: EventStore) {
    const streams = this.#writers.map(({ stream }) => stream);
    this.#following = new Following(store, streams, PATIENCE, {});
    this.#writing = Promise.all(this.#writers.map((writer) => this.#write(writer)));
    // Told to whoever waits for the end.
    this.#writing.catch(() => undefined);
  }

  /** Waits until every writer has been answered so many times more. */
  async untilAnswered(count: number): Promise<void> {
    const goals = this.#writers.map((writer) => ({ writer, goal: writer.answered.length + count }));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => {
      if (goals.every(({ writer, goal }) => writer.answered.length >= goal)) resolve();
    };
    const timer = setTimeout(() => reject(new Error(`Not every writer was answered ${count} times.`)), PATIENCE);
    this.#looking.add(look);
    try {
      await Promise.race([promise, this.#writing]);
    } finally {
      clearTimeout(timer);
      this.#looking.delete(look);
    }
  }

  /** Ends the writers; then nothing that was answered is lost or doubled, and the subscription has brought all, in order. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#writing;
    const answered = this.#writers.flatMap((writer) => writer.answered);
    await this.#following.untilEvents(answered.length);
    await this.#following.stop();
    const log = await eventsOf(this.store.readAll());
    assertPositionsGrow(log);
    assert.deepEqual(idsOf(this.#following.events), idsOf(log));
    for (const writer of this.#writers) {
      const kept = await eventsOf(this.store.readStream(writer.stream));
      assert.deepEqual(idsOf(kept), idsOf(writer.answered));
      assert.deepEqual(idsOf(log.filter(({ stream }) => stream === writer.stream)), idsOf(writer.answered));
    }
  }

  async #write({ stream, expects, answered }: Writer): Promise<void> {
    while (!this.#isOver) {
      const event = sample();
      await this.#untilTaken(stream, expects(answered.length), event);
      answered.push(event);
      for (const look of this.#looking) look();
    }
  }

  async #untilTaken(stream: StreamName, expected: ExpectedRevision, event: NewEvent): Promise<void> {
    for (;;) {
      try {
        await this.store.append(stream, expected, [event]);
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || error.fault === 'closed') throw error;
      }
    }
  }
}
