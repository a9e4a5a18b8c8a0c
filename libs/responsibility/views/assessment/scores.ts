import type { ScoreReason, SupervisionRules } from '#directory/contracts';
import { addDays, type Day, dayOf, type UnitId } from '#kernel';
import { type DutyDocument, isInTime, isPassed } from '../../contracts/index.ts';
import type { Merit } from './merits.projection.ts';
import type { OwedReport, ScorePoint, UnitScore } from './queries.ts';
import type { Sitting } from './sittings.projection.ts';

/** What a period is scored from. */
export interface Scored {
  /** The first day of the period. */
  readonly from: Day;
  readonly units: readonly UnitId[];
  /** With the duty as it stood at the event. */
  readonly merits: readonly { readonly merit: Merit; readonly duty: DutyDocument | null }[];
  /** Those that came late or not at all. */
  readonly reports: readonly OwedReport[];
  /** Duties that are overdue at the end of the period. */
  readonly overdue: readonly DutyDocument[];
  readonly sittings: readonly Sitting[];
  readonly rulesOn: (day: Day) => SupervisionRules;
  readonly timeZone: string;
}

/** Every unit with its points, each with the day, the reason and the events; a unit without points has none. */
export const scoresOf = (scored: Scored): readonly UnitScore[] => {
  const points = new Map<UnitId, ScorePoint[]>(scored.units.map((unitId) => [unitId, []]));
  const add = (unitId: UnitId, reason: ScoreReason, point: Omit<ScorePoint, 'reason' | 'points'>): void => {
    const worth = scored.rulesOn(point.on).scores[reason];
    const of = points.get(unitId) ?? [];
    of.push({ reason, points: worth, ...point });
    points.set(unitId, of);
  };
  for (const { merit, duty } of scored.merits) {
    const on = dayOf(merit.cause.at, scored.timeZone);
    const reason = reasonOf(merit, duty, scored);
    const { unitId, itemId, text, cause } = merit;
    if (reason) add(unitId, reason, { on, itemId, meetingId: null, text, events: [cause] });
  }
  for (const { unitId, itemId, dueOn: on, status, since } of scored.reports) {
    add(unitId, status === 'late' ? 'late' : 'reportMissing', {
      on,
      itemId,
      meetingId: null,
      text: null,
      events: [since],
    });
  }
  for (const { unitId, itemId, dueOn, dueFrom } of scored.overdue) {
    if (dueOn === null || !becameLateSince(scored.from, dueOn)) continue;
    add(unitId, 'late', { on: addDays(dueOn, 1), itemId, meetingId: null, text: null, events: [dueFrom] });
  }
  for (const { meetingId, heldOn: on, absences } of scored.sittings) {
    for (const { unitId, cause } of absences) {
      add(unitId, 'absent', { on, itemId: null, meetingId, text: null, events: [cause] });
    }
  }
  return [...points].map(([unitId, of]) => ({
    unitId,
    total: of.reduce((sum, { points: worth }) => sum + worth, 0),
    points: of.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }));
};

/** What counts of what happened, in the order of the log: a completion does as long as its duty is not reopened. */
export const standing = (merits: readonly Merit[]): readonly Merit[] =>
  merits.filter((merit, index) => {
    if (merit.cause.type !== 'DutyCompleted') return merit.cause.type !== 'DutyReopened';
    return !merits
      .slice(index + 1)
      .some(({ cause, itemId }) => cause.type === 'DutyReopened' && itemId === merit.itemId);
  });

/** What was late before the period counted as late then, and does not again when it is completed. */
const becameLateSince = (from: Day, dueOn: Day): boolean => addDays(dueOn, 1) >= from;

/**
 * A completion without a date is neither on time nor late. One that failed earns nothing, whenever it came, and was late
 * all the same where it was: else a unit that is late would do better to fail.
 */
const reasonOf = (
  { cause, flaw }: Merit,
  duty: DutyDocument | null,
  { from, timeZone }: Scored,
): ScoreReason | null => {
  if (cause.type === 'DutyPraised') return 'praised';
  if (cause.type === 'CompletionSentBack') return 'returned';
  if (cause.type === 'ReportSentBack') return flaw === 'empty' ? 'emptyReport' : 'returned';
  if (!duty || duty.dueOn === null) return null;
  if (isInTime(duty, timeZone)) return isPassed(duty) ? 'onTime' : null;
  return becameLateSince(from, duty.dueOn) ? 'late' : null;
};
