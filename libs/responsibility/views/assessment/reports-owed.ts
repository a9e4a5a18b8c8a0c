import { type Day, dayOf, daysBetween } from '#kernel';
import { type DutyDocument, owesReports } from '../../contracts/index.ts';
import type { OwedReport, OwedStatus } from './queries.ts';
import type { GivenReport } from './reports.projection.ts';

/** What became of the report of a day: which report it was, if any. */
interface Settled {
  readonly status: OwedStatus;
  readonly reportId: string | null;
}

/**
 * What became of the reports of one duty, for each of the days by which units report, in order. Any report since the day
 * before counts that was not sent back. Where there is none, the next one is late for that day if it is nearer to it than
 * to the day that follows, or another comes by then; it counts for no other. A day on which the duty owed none (it was
 * completed, or rested) takes no report from the next.
 */
export const settled = (
  days: readonly Day[],
  owedOn: ReadonlySet<Day>,
  reports: readonly GivenReport[],
  today: Day,
  timeZone: string,
): ReadonlyMap<Day, Settled> => {
  const standing = reports.filter(({ flaw }) => flaw === null);
  const left = standing.map(({ reportId, at }) => ({ reportId, on: dayOf(at, timeZone) }));
  const outcome = new Map<Day, Settled>();
  for (const [index, dueOn] of days.entries()) {
    const inTime = takeUntil(left, dueOn);
    const next = days[index + 1];
    const late = inTime || !owedOn.has(dueOn) ? undefined : lateFor(dueOn, next, left);
    if (late) left.splice(left.indexOf(late), 1);
    const open: OwedStatus = dueOn < today ? 'missing' : 'ahead';
    outcome.set(dueOn, {
      status: inTime ? 'given' : late ? 'late' : open,
      reportId: (inTime ?? late)?.reportId ?? null,
    });
  }
  return outcome;
};

/** The first report behind a day that was missed: one alone, late in the period, is that of the next day. */
const lateFor = <Report extends { readonly on: Day }>(
  missed: Day,
  next: Day | undefined,
  reports: readonly Report[],
): Report | undefined => {
  const [first, second] = reports.filter(({ on }) => next === undefined || on <= next);
  if (!first || next === undefined || second) return first;
  return daysBetween(missed, first.on) < daysBetween(first.on, next) ? first : undefined;
};

/** Takes all that was reported up to a day; answers the last of it. */
const takeUntil = <Report extends { readonly on: Day }>(left: Report[], day: Day): Report | undefined => {
  const after = left.findIndex(({ on }) => on > day);
  return left.splice(0, after < 0 ? left.length : after).at(-1);
};

/** Whether a duty, as it stood at the end of a day, owed a report by it: given before that day, and one to report on. */
export const owes = ({ status, assignedAt }: DutyDocument, dueOn: Day, timeZone: string): boolean =>
  owesReports(status) && dayOf(assignedAt, timeZone) < dueOn;

export const owedReport = (duty: DutyDocument, dueOn: Day, { status, reportId }: Settled): OwedReport => {
  const { unitId, itemId, statusFrom: since } = duty;
  return { unitId, itemId, dueOn, status, reportId, since };
};
