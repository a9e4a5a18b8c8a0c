import type { ScoreReason, SupervisionRules } from '#directory/contracts';
import { type Day, dayOf, type UnitId } from '#kernel';
import { type DutyDocument, isInTime } from '../../contracts/index.ts';
import type { Merit } from './merits.projection.ts';
import type { OwedReport, ScorePoint, UnitScore } from './queries.ts';
import type { Sitting } from './sittings.projection.ts';

/** What a period is scored from. */
export interface Scored {
  readonly units: readonly UnitId[];
  /** With the duty as it stood at the event. */
  readonly merits: readonly { readonly merit: Merit; readonly duty: DutyDocument | null }[];
  readonly missing: readonly OwedReport[];
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
    const reason = reasonOf(merit, duty, scored.timeZone);
    const { unitId, itemId, text, cause } = merit;
    if (reason) add(unitId, reason, { on, itemId, meetingId: null, text, events: [cause] });
  }
  for (const { unitId, itemId, dueOn: on, since } of scored.missing) {
    add(unitId, 'reportMissing', { on, itemId, meetingId: null, text: null, events: [since] });
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

/** A completion without a date is neither on time nor late. */
const reasonOf = ({ cause, flaw }: Merit, duty: DutyDocument | null, timeZone: string): ScoreReason | null => {
  if (cause.type === 'DutyPraised') return 'praised';
  if (cause.type === 'CompletionSentBack') return 'returned';
  if (cause.type === 'ReportSentBack') return flaw === 'empty' ? 'emptyReport' : 'returned';
  if (!duty || duty.dueOn === null) return null;
  return isInTime(duty, timeZone) ? 'onTime' : 'late';
};
