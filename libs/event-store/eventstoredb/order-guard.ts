import { type Position, StoreUnavailable } from '#event-store';

/** Repeats come close to what they repeat. */
const REMEMBERED = 1_000;
const BEFORE_THE_FIRST = -1;

/**
 * Lets each event pass once, in the order of the log. What comes again is left out. What comes behind a later event, and
 * has not been seen, cannot be handed over any more: that the order is broken must not stay unsaid.
 */
export class OrderGuard {
  readonly #seen: number[] = [];
  /** Up to here it is not remembered what was seen. */
  #forgotten: number;
  #reached: number;

  constructor(after: Position | undefined) {
    this.#forgotten = after ?? BEFORE_THE_FIRST;
    this.#reached = this.#forgotten;
  }

  /** Where to go on from: everything up to here has passed, or is of no concern. */
  get reached(): Position | undefined {
    return this.#reached === BEFORE_THE_FIRST ? undefined : (this.#reached as Position);
  }

  /** Nothing of concern comes before this position. */
  skipTo(position: Position): void {
    this.#reached = Math.max(this.#reached, position);
  }

  /** @throws {StoreUnavailable} `corrupt` */
  lets(position: Position): boolean {
    if (position > this.#reached) {
      this.#reached = position;
      this.#seen.push(position);
      if (this.#seen.length > REMEMBERED) this.#forgotten = this.#seen.shift() ?? this.#forgotten;
      return true;
    }
    if (position <= this.#forgotten || this.#seen.includes(position)) return false;
    throw new StoreUnavailable(
      'corrupt',
      `The server sent position ${position} behind position ${this.#reached}: the order of the log is broken.`,
    );
  }
}
