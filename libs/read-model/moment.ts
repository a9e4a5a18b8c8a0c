import type { Position } from '#event-store';
import { type Day, dayOf, type Instant } from '#kernel';

/** What a query is asked as of: the state of the log at a position, and the day it was then. Lights go by the day. */
export interface Moment {
  /** Left out: now. */
  readonly at?: Position;
  readonly instant: Instant;
  readonly day: Day;
  /** The day was named, and is meant to its end; else it is the day of the instant. */
  readonly wholeDay?: true;
}

/** The day of a moment where another body is: a day that was named is that day everywhere. */
export const dayIn = ({ instant, day, wholeDay }: Moment, timeZone: string): Day =>
  wholeDay ? day : dayOf(instant, timeZone);

/**
 * Asks which position and day `asOf` means: a day (its end), an instant, `position:N`, `meeting:ID` (when it opened), or
 * `null` for now. Days are those of `TimeZoneOf` the stream. Answers a `Moment`, or a refusal.
 */
export class ResolveMoment {
  constructor(
    readonly asOf: string | null,
    readonly stream: string | null = null,
  ) {}
}

/**
 * Asks where the days of a stream are counted (an IANA name): where the body is that it belongs to (`body-…`, `item-…`,
 * `meeting-…`), and of everything else where the installation is.
 */
export class TimeZoneOf {
  constructor(readonly stream: string | null) {}
}
