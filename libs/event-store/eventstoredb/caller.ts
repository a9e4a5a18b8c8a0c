import { pause } from '#event-store';
import type { Connection } from './connection.ts';
import { type Attempt, withDeadline } from './deadline.ts';
import { asStoreError, isPassing } from './faults.ts';
import type { Line } from './line.ts';
import { pauseAfter, type Timing } from './timing.ts';
import type { Troubles } from './troubles.ts';

/** Something that the server is asked, and that may be asked twice. */
export type Call<T> = (connection: Connection, attempt: Attempt) => Promise<T>;

/** Has calls answered: tries again, as long as there is hope and patience. */
export class Caller {
  constructor(
    private readonly line: Line,
    private readonly troubles: Troubles,
    private readonly timing: Timing,
    private readonly closing: AbortSignal,
  ) {}

  /** @throws {StoreUnavailable} `unreachable`; what the server refuses, as an error of the port */
  async answered<T>(call: Call<T>): Promise<T> {
    try {
      return await this.#tried(call);
    } finally {
      this.troubles.over(call);
    }
  }

  /** Waits before the next try, longer each time; `false`, and at once, when the patience that began at `start` is over. */
  async mayTryAgain(tries: number, start: number): Promise<boolean> {
    const waiting = pauseAfter(tries, this.timing.longestPause);
    if (this.closing.aborted || performance.now() - start + waiting > this.timing.patience) return false;
    await pause(waiting, this.closing);
    return true;
  }

  async #tried<T>(call: Call<T>): Promise<T> {
    const { deadline } = this.timing;
    const start = performance.now();
    for (let tries = 0; ; tries += 1) {
      const { connection } = this.line;
      try {
        return await withDeadline(deadline, (attempt) => call(connection, attempt));
      } catch (error) {
        this.line.failed(connection, error);
        this.troubles.met(call, error);
        if (!isPassing(error) || !(await this.mayTryAgain(tries, start))) throw asStoreError(error, this.line.name);
      }
    }
  }
}
