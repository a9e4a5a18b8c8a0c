import type { Day } from '#kernel';

/** A limit for the minutes of a meeting, in working days after it. */
export interface LimitOfMinutes {
  /** The last day on which it is kept. */
  readonly day: Day;
  /** The holidays of a year on the way are not announced yet: its weeks were counted alone. */
  readonly assumed: boolean;
  readonly state: 'running' | 'kept' | 'late';
}

/** By when minutes are to be drafted and issued, by the rules in force on the day of the meeting. */
export interface LimitsOfMinutes {
  readonly draftBy: LimitOfMinutes;
  readonly issueBy: LimitOfMinutes;
}
