import { setTimeout as sleep } from 'node:timers/promises';
import { accessDenied, notReady } from './refusals.ts';

/**
 * What becomes of an append: it is written and the connection breaks, or the connection breaks first; it is written and
 * never answered, or answered that it took too long; it is kept, and comes to the log behind its own repetition.
 */
export type AppendFault = 'break-before' | 'break-after' | 'no-answer' | 'timeout' | 'keep';

/** What a test has a server do wrong. Nothing, to begin with. */
export class Faults {
  /** Every call waits so many milliseconds. */
  delay = 0;
  /** A server that has just started listens before it answers. */
  isStarting = false;
  /** Whoever asks is not let in. */
  isLocked = false;
  /** Subscriptions send every event twice. */
  repeats = false;
  /** Subscriptions send of each two events the second first. */
  swaps = false;
  /** Before every append another event comes to its stream. */
  overtakes = false;
  /** What becomes of the next appends, one after the other. */
  readonly appends: AppendFault[] = [];
  readonly #subscriptions = new Set<() => void>();
  #kept: (() => void)[] = [];

  /** What every call meets first. @throws {Refusal} */
  async meet(): Promise<void> {
    if (this.delay > 0) await sleep(this.delay, undefined, { ref: false });
    if (this.isStarting) throw notReady();
    if (this.isLocked) throw accessDenied();
  }

  /** A subscription that is to end with all others; answers how to take it out again. */
  subscribed(end: () => void): () => void {
    this.#subscriptions.add(end);
    return () => this.#subscriptions.delete(end);
  }

  /** Ends all subscriptions in good order, as a server does that is being stopped: without an error. */
  endSubscriptions(): void {
    for (const end of this.#subscriptions) end();
  }

  keep(append: () => void): void {
    this.#kept.push(append);
  }

  /** What was kept comes to the log now. */
  release(): void {
    for (const append of this.#kept.splice(0)) append();
  }
}
