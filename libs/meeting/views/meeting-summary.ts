import { type Day, dayOf, type MeetingId, type UnitId } from '#kernel';
import { type DutyDocument, isOpen, isOverdue, type LedgerDifference } from '#responsibility/contracts';
import type { MeetingDocument } from '../contracts/index.ts';
import { dutiesOfResolution, type LedgerState } from './agenda-proposals.ts';

/** What became of duties between two meetings. `done` is `onTime` and `late` together. */
export interface Progress {
  readonly duties: number;
  readonly done: number;
  readonly onTime: number;
  readonly late: number;
  /** Open, and nothing reported since the meeting before. */
  readonly missing: number;
  /** Open, and overdue now but not then, or reporting a problem that was not reported then. */
  readonly newRisks: number;
}

export interface MeetingSummaryAnswer {
  readonly meetingId: MeetingId;
  readonly previous: { readonly meetingId: MeetingId; readonly title: string; readonly heldOn: Day } | null;
  /** The interval of the log that it tells of: behind `after`, up to `until`. */
  readonly after: number;
  readonly until: number;
  readonly itemsAdded: number;
  readonly dutiesChanged: number;
  /** The resolutions of the meeting before. */
  readonly resolutions: readonly (Progress & { readonly number: number; readonly heading: string })[];
  readonly units: readonly (Progress & { readonly unitId: UnitId })[];
}

export interface Interval {
  readonly after: number;
  readonly until: number;
  /** The days on which the two meetings opened; of the first meeting, `from` is `null`. */
  readonly from: Day | null;
  readonly to: Day;
  readonly timeZone: string;
}

/** The state of last time's resolutions, and of every unit: what the next meeting opens with. */
export const meetingSummary = (
  meeting: MeetingDocument,
  previous: MeetingDocument | null,
  ledger: LedgerState,
  difference: LedgerDifference,
  interval: Interval,
): MeetingSummaryAnswer => {
  const changed = new Map(difference.duties.map(({ key, before }) => [keyOf(key), before]));
  const progress = (duties: readonly DutyDocument[]): Progress => progressOf(duties, changed, interval);
  const byUnit = Map.groupBy(ledger.duties, ({ unitId }) => unitId);
  return {
    meetingId: meeting.meetingId,
    previous: previous?.opening
      ? { meetingId: previous.meetingId, title: previous.title, heldOn: previous.opening.heldOn }
      : null,
    after: interval.after,
    until: interval.until,
    itemsAdded: difference.items.filter(({ before }) => before === null).length,
    dutiesChanged: difference.duties.length,
    resolutions: (previous?.resolutions ?? []).map((resolution) => ({
      number: resolution.number,
      heading: resolution.heading,
      ...progress(dutiesOfResolution(resolution, ledger)),
    })),
    units: [...byUnit].map(([unitId, duties]) => ({ unitId, ...progress(duties) })),
  };
};

/** Duties by key, as they were at the meeting before; those that are not in it did not change. */
type Before = ReadonlyMap<string, DutyDocument | null>;

const progressOf = (duties: readonly DutyDocument[], before: Before, interval: Interval): Progress => {
  const done = duties.filter((duty) => duty.status === 'completed' && wasOpen(duty, before));
  const late = done.filter((duty) => isLate(duty, interval.timeZone)).length;
  const open = duties.filter(({ status }) => isOpen(status));
  return {
    duties: duties.length,
    done: done.length,
    onTime: done.length - late,
    late,
    missing: open.filter((duty) => !hasReported(duty, before)).length,
    newRisks: open.filter((duty) => isNewRisk(duty, before, interval)).length,
  };
};

const keyOf = ({ itemId, unitId }: Pick<DutyDocument, 'itemId' | 'unitId'>): string => `${itemId}/${unitId}`;

const wasOpen = (duty: DutyDocument, before: Before): boolean => {
  const then = before.get(keyOf(duty));
  return then === null || (then !== undefined && isOpen(then.status));
};

const isLate = ({ completedAt, dueOn }: DutyDocument, timeZone: string): boolean =>
  completedAt !== null && dueOn !== null && dayOf(completedAt, timeZone) > dueOn;

const hasReported = (duty: DutyDocument, before: Before): boolean => {
  const then = before.get(keyOf(duty));
  return then !== undefined && duty.reports > (then?.reports ?? 0);
};

const isNewRisk = (duty: DutyDocument, before: Before, { from, to }: Interval): boolean => {
  const kept = before.get(keyOf(duty));
  const then = kept === undefined ? duty : kept;
  const wasRed = then !== null && from !== null && isOverdue(from, then);
  if (isOverdue(to, duty) && !wasRed) return true;
  const problem = duty.lastReport?.problem ?? null;
  return problem !== null && problem !== (then?.lastReport?.problem ?? null);
};
