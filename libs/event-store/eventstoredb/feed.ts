import { type AllStreamSubscription, type RecordedEvent as ServerEvent, streamNameFilter } from '@eventstore/db-client';
import type { Position } from '#event-store';
import type { Connection } from './connection.ts';
import { placeOf, positionOf } from './recorded-event.ts';

/** So many events wait here for a slow consumer; the rest waits on the server. */
const MOST_WAITING = 32;
/** After so many events of others the server says how far it has come. */
const CHECKPOINTS = { maxSearchWindow: 500, checkpointInterval: 1 };

/** What the server said between two events: that this was all, or that nothing of ours comes before a position. */
interface Mark {
  /** How many events had been said before it. */
  readonly behind: number;
  readonly said: 'caught-up' | bigint;
}

/** What was there to take, and what the server had said by then. */
export interface Taken {
  readonly events: readonly ServerEvent[];
  readonly checkpoint: Position | null;
  /** The history is through, and nothing more is waiting. */
  readonly caughtUp: boolean;
}

/** The server, or the way to it, ended a subscription without saying why. */
export class SubscriptionEnded extends Error {
  override readonly name = 'SubscriptionEnded';
}

/**
 * One subscription on the server, as long as it lasts. The client tells of marks at once, while it still holds events that
 * came before them; here both are brought back into the order in which the server said them.
 */
export class Feed {
  readonly #subscription: AllStreamSubscription;
  readonly #marks: Mark[] = [];
  #taken = 0;
  #isLive = false;
  #end: Error | null = null;
  #wake = (): void => undefined;

  constructor(connection: Connection, prefix: string, after: Position | undefined) {
    const checkpointReached = (_: unknown, { commit }: { readonly commit: bigint }) => this.#mark(commit);
    this.#subscription = connection.subscribeToAll(
      {
        fromPosition: after === undefined ? 'start' : placeOf(after),
        filter: streamNameFilter({ prefixes: [prefix], ...CHECKPOINTS, checkpointReached }),
        requiresLeader: true,
      },
      { highWaterMark: MOST_WAITING },
    );
    this.#subscription.on('readable', () => this.#wake());
    this.#subscription.on('caughtUp', () => this.#mark('caught-up'));
    // Said once, and then the client is silent for ever. An error that nobody listens to would end the process.
    this.#subscription.on('error', (error) => this.#ended(error));
    this.#subscription.on('end', () => this.#ended(new SubscriptionEnded('The server ended the subscription.')));
  }

  /**
   * All that is waiting, or `null`.
   * @throws what the subscription ended with, when everything before it has been taken
   */
  take(): Taken | null {
    const events: ServerEvent[] = [];
    for (let resolved = this.#subscription.read(); resolved; resolved = this.#subscription.read()) {
      this.#taken += 1;
      if (resolved.event) events.push(resolved.event);
    }
    const said = this.#due();
    if (said.includes('caught-up')) this.#isLive = true;
    if (events.length === 0 && said.length === 0) {
      if (this.#end) throw this.#end;
      return null;
    }
    const checkpoint = said.findLast((mark) => mark !== 'caught-up');
    return {
      events,
      checkpoint: typeof checkpoint === 'bigint' ? positionOf(checkpoint) : null,
      caughtUp: this.#isLive && this.#subscription.readableLength === 0,
    };
  }

  /** `true` as soon as there may be something to take, `false` when there was nothing in time. */
  news(signal: AbortSignal, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const wake = (isNews: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', awake);
        this.#wake = () => undefined;
        resolve(isNews);
      };
      const awake = () => wake(true);
      const timer = setTimeout(() => wake(false), milliseconds);
      signal.addEventListener('abort', awake);
      this.#wake = awake;
    });
  }

  /** What comes from now on is not wanted any more. */
  end(): void {
    void this.#subscription.unsubscribe().catch(() => undefined);
  }

  /** Called while the client passes a message on: it must not throw. */
  #mark(said: Mark['said']): void {
    this.#marks.push({ behind: this.#taken + this.#subscription.readableLength, said });
    this.#wake();
  }

  #due(): readonly Mark['said'][] {
    const notDue = this.#marks.findIndex(({ behind }) => behind > this.#taken);
    return this.#marks.splice(0, notDue === -1 ? this.#marks.length : notDue).map(({ said }) => said);
  }

  #ended(error: Error): void {
    this.#end ??= error;
    this.#wake();
  }
}
