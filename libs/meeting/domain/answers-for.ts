import type { UnitId } from '#kernel';
import { isRepresented } from '../contracts/index.ts';
import type { Attendee } from './meeting-state.ts';

/** A member that ended, and who has its place now. */
export interface Succession {
  readonly unitId: UnitId;
  readonly successorId: UnitId;
}

/** Who answers for a unit: itself, or whoever has its place by now. The directory lets nobody follow in a circle. */
const answersFor = (unitId: UnitId, successions: readonly Succession[]): UnitId => {
  const ended = successions.find((one) => one.unitId === unitId);
  return ended ? answersFor(ended.successorId, successions) : unitId;
};

interface Attended {
  readonly attendees: ReadonlyMap<UnitId, Attendee>;
}

/** Units of which the meeting knows whether they came, and those that have the place of one since. */
export const accountedFor = ({ attendees }: Attended, successions: readonly Succession[]): ReadonlySet<UnitId> =>
  new Set([...attendees.keys()].flatMap((unitId) => [unitId, answersFor(unitId, successions)]));

/** Whether somebody sat there for the unit, or for one whose place it has since. */
export const satThere = ({ attendees }: Attended, unitId: UnitId, successions: readonly Succession[]): boolean =>
  [...attendees.values()].some(
    (attendee) =>
      isRepresented(attendee) && (attendee.unitId === unitId || answersFor(attendee.unitId, successions) === unitId),
  );

/** The units that have yet to countersign: of one that has ended, whoever has its place does. */
export const yetToCountersign = (
  { attendees, countersigned }: Attended & { readonly countersigned: ReadonlyMap<UnitId, unknown> },
  successions: readonly Succession[],
): readonly UnitId[] => {
  const waitedFor = [...attendees.values()].flatMap((attendee) => {
    const now = answersFor(attendee.unitId, successions);
    const isGiven = countersigned.has(attendee.unitId) || countersigned.has(now);
    return isRepresented(attendee) && !isGiven ? [now] : [];
  });
  return [...new Set(waitedFor)];
};
