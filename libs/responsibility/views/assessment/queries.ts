import { Query } from '@nestjs/cqrs';
import type { ScoreReason } from '#directory/contracts';
import type { BodyId, Day, ItemId, MeetingId, UnitId } from '#kernel';
import type { Moment, Page, PageOf } from '#read-model';
import type { Cause } from '../../contracts/index.ts';

/** A period of whole days, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a report was given in its time, after it, not at all, or can still be given. */
export type OwedStatus = 'given' | 'late' | 'missing' | 'ahead';

/** A report that a unit owes by a day, on one of its duties. */
export interface OwedReport {
  readonly unitId: UnitId;
  readonly itemId: ItemId;
  readonly dueOn: Day;
  readonly status: OwedStatus;
  /** The report that was given, in its time or after it. */
  readonly reportId: string | null;
  /** What left the duty open as it was on that day. */
  readonly since: Cause;
}

/** Which unit owes which report by when: of all units of a body, or of one. In the order of items, then units, then days. */
export class ReportsOwed extends Query<PageOf<OwedReport>> {
  constructor(
    readonly bodyId: BodyId,
    readonly unitId: UnitId | null,
    readonly days: Days,
    readonly moment: Moment,
    readonly page: Page,
  ) {
    super();
  }
}

/** Why a unit gained or lost points, and the events behind it. */
export interface ScorePoint {
  readonly reason: ScoreReason;
  readonly points: number;
  readonly on: Day;
  readonly itemId: ItemId | null;
  readonly meetingId: MeetingId | null;
  readonly text: string | null;
  /** A report that is missing has no event of its own: it is the one that left the duty open. */
  readonly events: readonly Cause[];
}

export interface UnitScore {
  readonly unitId: UnitId;
  readonly total: number;
  readonly points: readonly ScorePoint[];
}

/** What each member and each unit with a duty gained or lost in a period, by the rules in force on each day. */
export class Scores extends Query<PageOf<UnitScore>> {
  constructor(
    readonly bodyId: BodyId,
    readonly days: Days,
    readonly moment: Moment,
    readonly page: Page,
  ) {
    super();
  }
}
