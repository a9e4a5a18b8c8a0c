import type { WorkingCalendar } from '#calendar';
import { type RulesVersion, rulesOn } from '#directory/contracts';
import { type Day, dayOf, type Instant } from '#kernel';
import type { LimitOfMinutes, LimitsOfMinutes, MeetingDocument } from '../contracts/index.ts';

/** What limits are counted by. */
export interface CountedBy {
  readonly calendar: WorkingCalendar;
  readonly rules: readonly RulesVersion[];
  readonly timeZone: string;
  /** The day on which it is asked. */
  readonly day: Day;
}

/** The limits of a meeting's minutes; `null` before it has opened. They are kept by the day of record. */
export const limitsOfMinutes = (
  { opening, minutes }: MeetingDocument,
  { calendar, rules, timeZone, day }: CountedBy,
): LimitsOfMinutes | null => {
  if (opening === null) return null;
  const { draftWithin, issueWithin } = rulesOn(rules, opening.heldOn).minutes;
  const limit = (within: number, doneAt: Instant | null): LimitOfMinutes => {
    const { on, assumed } = calendar.after(opening.heldOn, within);
    const isLate = (doneAt === null ? day : dayOf(doneAt, timeZone)) > on;
    return { day: on, assumed, state: isLate ? 'late' : doneAt === null ? 'running' : 'kept' };
  };
  return {
    draftBy: limit(draftWithin, minutes?.firstDraftedAt ?? null),
    issueBy: limit(issueWithin, minutes?.issued?.at ?? null),
  };
};
