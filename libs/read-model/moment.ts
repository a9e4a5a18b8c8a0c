import type { Position } from '#event-store';
import type { Day, Instant } from '#kernel';

/** What a query is asked as of: the state of the log at a position, and the day it was then. Lights go by the day. */
export interface Moment {
  /** Left out: now. */
  readonly at?: Position;
  readonly instant: Instant;
  readonly day: Day;
}

/**
 * Asks which position and day `asOf` means: a day (its end), an instant, `position:N`, `meeting:ID` (when it opened), or
 * `null` for now. Answers a `Moment`, or a refusal.
 */
export class ResolveMoment {
  constructor(readonly asOf: string | null) {}
}
