import { pause } from '#event-store';
import { holdLease, type LeaseStore } from '#read-model';

/** How long a holder that shows no sign of life keeps a lease, in milliseconds; it shows one four times as often. */
export const TERM = 3_000;

/** Something that one process at a time does. */
export interface Wanted {
  readonly name: string;
  readonly whileHeld: (token: number, lost: AbortSignal) => Promise<void>;
}

export interface ShareOptions {
  readonly leases: LeaseStore;
  readonly holder: string;
  readonly wanted: readonly Wanted[];
  readonly onFailing: (name: string, error: unknown) => void;
}

/** The leases that a process holds of all that it wants. */
export class Share {
  readonly #ending = new AbortController();
  readonly #held = new Map<string, AbortController>();
  readonly #holding: readonly Promise<void>[];

  constructor(private readonly options: ShareOptions) {
    this.#holding = options.wanted.map((wanted) => this.#want(wanted));
  }

  get held(): number {
    return this.#held.size;
  }

  /** Gives up to so many leases back, and leaves them for others to take. */
  giveBack(count: number): void {
    for (const giving of [...this.#held.values()].slice(0, count)) giving.abort();
  }

  /** Gives back all, and wants none any more. */
  async end(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#holding);
  }

  async #want({ name, whileHeld }: Wanted): Promise<void> {
    const { leases, holder, onFailing } = this.options;
    while (!this.#ending.signal.aborted) {
      const giving = new AbortController();
      await holdLease({
        leases,
        name,
        holder,
        term: TERM,
        signal: AbortSignal.any([this.#ending.signal, giving.signal]),
        onFailing: (error) => onFailing(name, error),
        whileHeld: async (token, lost) => {
          this.#held.set(name, giving);
          try {
            await whileHeld(token, lost);
          } finally {
            this.#held.delete(name);
          }
        },
      });
      // What was given back is for others; it is wanted again if nobody has taken it.
      await pause(2 * TERM, this.#ending.signal);
    }
  }
}
