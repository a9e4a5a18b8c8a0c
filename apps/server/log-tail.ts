import { Logger } from '@nestjs/common';
import { type EventStore, type Position, pause, type RecordedEvent, StoreUnavailable } from '#event-store';

/** At least so many of the last events are kept, and up to twice as many. */
const KEPT = 5_000;
const PAUSE_MS = 1_000;
const BEFORE_THE_FIRST = -1;

/** An event as it is told to whoever listens. */
export interface Update {
  readonly position: Position;
  readonly text: string;
}

export interface FollowTail {
  readonly store: EventStore;
  readonly tell: (event: RecordedEvent) => string;
  readonly kept?: number;
}

/**
 * The end of the log for any number of listeners, by one subscription: the last events are kept for all of them, and who
 * is further behind reads pages of the log until he is near. It follows whether anybody listens or not, so a server that
 * follows nothing else notices, too, that the log is away.
 */
export class LogTail {
  readonly #logger = new Logger(LogTail.name);
  readonly #ending = new AbortController();
  #following: Promise<void> = Promise.resolve();
  #kept: Update[] = [];
  /** Everything behind this position is kept; `null` while it is not known where the log ends. */
  #behind: number | null = null;
  #news = Promise.withResolvers<void>();
  #trouble: StoreUnavailable | null = null;

  constructor(private readonly options: FollowTail) {}

  /** Why it is not known what is new; `null` when it is. */
  get trouble(): StoreUnavailable | null {
    return this.#trouble;
  }

  start(): void {
    this.#following = this.#follow();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#following;
  }

  /** Everything behind a position, or from the start, and then what comes, until the signal. @throws {StoreUnavailable} */
  async *updates(after: Position | null, signal: AbortSignal): AsyncGenerator<readonly Update[]> {
    let at: number = after ?? BEFORE_THE_FIRST;
    while (!signal.aborted) {
      const news = this.#news.promise;
      if (this.#behind !== null && at < this.#behind) {
        const near = this.#behind;
        for await (const page of this.#pages(at)) {
          yield page;
          at = page.at(-1)?.position ?? at;
          if (at >= near || signal.aborted) break;
        }
        at = Math.max(at, near);
        continue;
      }
      const next = this.#behind === null ? [] : this.#keptBehind(at);
      if (next.length > 0) yield next;
      else await either(news, signal);
      at = next.at(-1)?.position ?? at;
    }
  }

  async *#pages(after: number): AsyncGenerator<readonly Update[]> {
    const from = after === BEFORE_THE_FIRST ? {} : { after: after as Position };
    for await (const events of this.options.store.readAll(from)) yield events.map(this.#update);
  }

  #keptBehind(at: number): readonly Update[] {
    return this.#kept.slice(this.#kept.findLastIndex(({ position }) => position <= at) + 1);
  }

  async #follow(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      try {
        this.#behind ??= await this.#end();
        const last = this.#kept.at(-1)?.position ?? this.#behind;
        const from = last === BEFORE_THE_FIRST ? {} : { after: last as Position };
        for await (const { events } of this.options.store.subscribe({ ...from, signal })) {
          this.#trouble = null;
          this.#keep(events);
        }
      } catch (error) {
        if (error instanceof StoreUnavailable && error.fault === 'closed') return;
        if (error instanceof StoreUnavailable) this.#trouble = error;
        else this.#logger.error({ err: error }, 'What is new in the log cannot be followed');
      }
      await pause(PAUSE_MS, signal);
    }
  }

  async #end(): Promise<number> {
    for await (const [last] of this.options.store.readAll({ direction: 'backwards', limit: 1 }))
      if (last) return last.position;
    return BEFORE_THE_FIRST;
  }

  #keep(events: readonly RecordedEvent[]): void {
    const { kept = KEPT } = this.options;
    this.#kept.push(...events.map(this.#update));
    if (this.#kept.length > 2 * kept) {
      this.#behind = this.#kept.at(-kept - 1)?.position ?? this.#behind;
      this.#kept = this.#kept.slice(-kept);
    }
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  readonly #update = (event: RecordedEvent): Update => ({
    position: event.position,
    text: this.options.tell(event),
  });
}

const either = (news: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      signal.removeEventListener('abort', wake);
      resolve();
    };
    signal.addEventListener('abort', wake);
    void news.then(wake);
  });
