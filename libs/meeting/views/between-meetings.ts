import type { Day } from '#kernel';
import {
  type DutyDocument,
  isBehind,
  isOpen,
  isOverdue,
  type LedgerDifference,
  type LightRule,
  type Outcome,
  outcomeOf,
} from '#responsibility/contracts';

/** The interval between two meetings, with what the days on which they opened come to. */
export interface Interval {
  readonly after: number;
  readonly until: number;
  /** Of the first meeting of a body, `from` is `null`. */
  readonly from: LookedAt | null;
  readonly to: LookedAt;
  readonly timeZone: string;
}

/** A day, and by what lights go on it. */
export interface LookedAt extends LightRule {
  readonly day: Day;
}

/** A duty at the end of the interval, and how it was at its beginning; `null`: the unit had no such duty. */
export interface Stretch {
  readonly duty: DutyDocument;
  readonly before: DutyDocument | null;
  /** Of what was completed within the interval; `null`: it was not. */
  readonly outcome: Outcome | null;
}

/** Duties with how they were. A duty that left a unit and came back to it is a new one. */
export const stretchesOf = (
  duties: readonly DutyDocument[],
  difference: LedgerDifference,
  timeZone: string,
): readonly Stretch[] => {
  const changed = new Map(difference.duties.map(({ key, before }) => [keyOf(key), before]));
  return duties.map((duty) => {
    const before = asBefore(duty, changed.get(keyOf(duty)));
    const done = duty.status === 'completed' && before?.status !== 'completed';
    return { duty, before, outcome: done ? outcomeOf(duty, timeZone) : null };
  });
};

/** `undefined`: it did not change. */
const asBefore = (duty: DutyDocument, before: DutyDocument | null | undefined): DutyDocument | null => {
  if (before === undefined) return duty;
  return before?.assignedAt === duty.assignedAt ? before : null;
};

const keyOf = ({ itemId, unitId }: Pick<DutyDocument, 'itemId' | 'unitId'>): string => `${itemId}/${unitId}`;

export const reportsSince = ({ duty, before }: Stretch): number => duty.reports - (before?.reports ?? 0);

export const urgesSince = ({ duty, before }: Stretch): number => duty.urges - (before?.urges ?? 0);

export const isNearDue = ({ status, dueOn }: DutyDocument, { day, nearDueUntil }: LookedAt): boolean =>
  isOpen(status) && dueOn !== null && day <= dueOn && dueOn <= nearDueUntil;

export const isLate = (duty: DutyDocument, { day, timeZone }: LookedAt): boolean => isOverdue(day, duty, timeZone);

/** A measure is past its day, where the rules look at that. */
export const isBehindPlan = (duty: DutyDocument, { day, behind, timeZone }: LookedAt): boolean =>
  behind !== 'ignored' && isOpen(duty.status) && isBehind(day, duty, timeZone);
