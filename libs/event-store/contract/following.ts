import assert from 'node:assert/strict';
import type { Delivery, EventStore, Position, RecordedEvent, StreamName } from '#event-store';

/** A subscription that is being read, and what has come of it from the streams of the case. */
export class Following {
  readonly events: RecordedEvent[] = [];
  /** How many events had come when it first said that it had caught up. */
  caughtUpAfter: number | null = null;
  /** `null` while it runs. */
  end: 'finished' | Error | null = null;
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;
  #look = (): void => undefined;

  constructor(
    store: EventStore,
    private readonly streams: readonly StreamName[],
    private readonly patience: number,
    from: { readonly after?: Position },
    private readonly hold: (delivery: Delivery) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#done = this.#read(store.subscribe({ ...from, signal: this.#stop.signal }));
  }

  /** Waits until so many events have come; more than that fails. */
  async untilEvents(count: number): Promise<void> {
    await this.until(`${count} events`, () => this.events.length >= count);
    assert.equal(this.events.length, count);
  }

  untilCaughtUp(): Promise<void> {
    return this.until('the mark that it has caught up', () => this.caughtUpAfter !== null);
  }

  untilEnded(): Promise<void> {
    return this.until('its end', () => this.end === 'finished');
  }

  /** Ends it by its signal and expects it to finish without an error. */
  async stop(): Promise<void> {
    this.abort();
    await this.untilEnded();
    await this.#done;
  }

  abort(): void {
    this.#stop.abort();
  }

  until(what: string, isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (error: Error) => {
        this.#stop.abort();
        reject(error);
      };
      const timer = setTimeout(() => give(new Error(`The subscription did not bring ${what}.`)), this.patience);
      this.#look = () => {
        if (!isSo() && !this.end) return;
        clearTimeout(timer);
        if (isSo()) resolve();
        else give(this.end instanceof Error ? this.end : new Error(`The subscription ended before ${what}.`));
      };
      this.#look();
    });
  }

  async #read(deliveries: AsyncIterable<Delivery>): Promise<void> {
    try {
      for await (const delivery of deliveries) {
        await this.hold(delivery);
        assert.ok(delivery.events.length > 0 || delivery.caughtUp, 'a delivery is empty and says nothing');
        this.events.push(...delivery.events.filter(({ stream }) => this.streams.includes(stream)));
        if (delivery.caughtUp) this.caughtUpAfter ??= this.events.length;
        this.#look();
      }
      this.end = 'finished';
    } catch (error) {
      this.end = error instanceof Error ? error : new Error(String(error));
    }
    this.#look();
  }
}
