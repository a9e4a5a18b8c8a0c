import type { EventStore, Position, RecordedEvent } from '#event-store';

/** What a client is told of an event: small, however much the event says. */
export interface Update {
  readonly position: Position;
  readonly text: string;
}

export interface FollowLive {
  /** `null`: from the start. */
  readonly after: Position | null;
  readonly signal: AbortSignal;
}

/** So many of the last updates are kept; whoever is further behind reads the log. */
const KEPT = 1_000;
/** Before the first event. */
const START = -1;

/**
 * What is new in the log, for any number of clients by one subscription, which lasts while there are any. Each goes at its
 * own pace: from the log until it has come to what is kept here, then from that, and back to the log if it falls behind.
 */
export class LiveLog {
  readonly #recent: Update[] = [];
  #followers = 0;
  #subscription: Subscription | null = null;
  #news = Promise.withResolvers<void>();

  constructor(
    private readonly store: Pick<EventStore, 'readAll' | 'subscribe'>,
    private readonly told: (event: RecordedEvent) => string,
    private readonly kept = KEPT,
  ) {}

  /** Everything behind a position, in order, each once. @throws {StoreUnavailable} the log could not be read */
  async *follow({ after, signal }: FollowLive): AsyncGenerator<readonly Update[]> {
    const subscription = this.#join();
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    let cursor: number = after ?? START;
    try {
      await Promise.race([subscription.begun, aborted]);
      while (!signal.aborted) {
        // Behind this everything is kept: whoever has come so far misses nothing.
        if (cursor < subscription.floor) {
          for await (const page of this.store.readAll(cursor === START ? {} : { after: cursor as Position })) {
            yield page.map(this.#update);
            cursor = page.at(-1)?.position ?? cursor;
            if (signal.aborted) return;
          }
          continue;
        }
        const news = this.#news.promise;
        const updates = this.#recent.filter(({ position }) => position > cursor);
        if (updates.length > 0) yield updates;
        else if (subscription.failure) throw subscription.failure.reason;
        else await Promise.race([news, aborted]);
        cursor = updates.at(-1)?.position ?? cursor;
      }
    } finally {
      this.#leave(subscription);
    }
  }

  #join(): Subscription {
    this.#followers += 1;
    this.#subscription ??= this.#begin();
    return this.#subscription;
  }

  #leave(subscription: Subscription): void {
    this.#followers -= 1;
    if (this.#followers === 0) this.#end(subscription);
  }

  #begin(): Subscription {
    this.#recent.length = 0;
    const subscription: Subscription = {
      floor: START,
      ending: new AbortController(),
      begun: Promise.resolve(),
      failure: null,
    };
    subscription.begun = this.#findEnd(subscription);
    void this.#run(subscription);
    return subscription;
  }

  /** Whoever comes next begins another one. */
  #end(subscription: Subscription): void {
    subscription.ending.abort();
    if (this.#subscription === subscription) this.#subscription = null;
  }

  async #findEnd(subscription: Subscription): Promise<void> {
    for await (const [last] of this.store.readAll({ direction: 'backwards', limit: 1 }))
      subscription.floor = last?.position ?? START;
  }

  async #run(subscription: Subscription): Promise<void> {
    const { signal } = subscription.ending;
    try {
      await subscription.begun;
      const { floor } = subscription;
      const from = floor === START ? {} : { after: floor as Position };
      for await (const { events } of this.store.subscribe({ ...from, signal })) {
        if (signal.aborted) return;
        this.#recent.push(...events.map(this.#update));
        for (const gone of this.#recent.splice(0, Math.max(0, this.#recent.length - this.kept)))
          subscription.floor = gone.position;
        this.#tell();
      }
    } catch (reason) {
      subscription.failure = { reason };
      this.#end(subscription);
      this.#tell();
    }
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }

  readonly #update = (event: RecordedEvent): Update => ({ position: event.position, text: this.told(event) });
}

interface Subscription {
  /** Everything behind this position that was recorded is kept. */
  floor: number;
  readonly ending: AbortController;
  /** The end of the log was found. @throws {StoreUnavailable} */
  begun: Promise<void>;
  failure: { readonly reason: unknown } | null;
}
