import type { UnitId } from '#kernel';
import { isRepresented } from '../contracts/index.ts';
import type { Attendee } from './meeting-state.ts';

/** A member that ended, and who has its place now. */
export interface Succession {
  readonly unitId: UnitId;
  readonly successorId: UnitId;
}

/**
 * Who answers for a unit: itself, or whoever has its place after the successions, in their order. Each is followed once, so
 * that it ends also where two units were recorded as successors of each other.
 */
const answersFor = (unitId: UnitId, successions: readonly Succession[]): UnitId =>
  successions.reduce((place, ended) => (ended.unitId === place ? ended.successorId : place), unitId);

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
