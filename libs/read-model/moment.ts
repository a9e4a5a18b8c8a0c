import type { Position } from '#event-store';
import type { Day, Instant } from '#kernel';

/** What a query is asked as of: the state of the log at a position, and the day it was then. Lights go by the day. */
export interface Moment {
  /** Left out: now. */
  readonly at?: Position;
  readonly instant: Instant;
  readonly day: Day;
}
