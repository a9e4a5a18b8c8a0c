import type { UnitId } from '#kernel';
import type { AttendanceEntry } from './meeting-document.ts';
import { isRepresented } from './represented.ts';

/** A member that ended, and who has its place now. */
export interface Succession {
  readonly unitId: UnitId;
  readonly successorId: UnitId;
}

/** Who answers for a unit: itself, or whoever has its place by now. The directory lets nobody follow in a circle. */
export const answersFor = (unitId: UnitId, successions: readonly Succession[]): UnitId => {
  const ended = successions.find((one) => one.unitId === unitId);
  return ended ? answersFor(ended.successorId, successions) : unitId;
};

type Came = Pick<AttendanceEntry, 'unitId' | 'attendance' | 'proxy'>;

/** Whether somebody sat there for the unit, or for one whose place it has since. */
export const satThere = (attendance: Iterable<Came>, unitId: UnitId, successions: readonly Succession[]): boolean =>
  [...attendance].some(
    (came) => isRepresented(came) && (came.unitId === unitId || answersFor(came.unitId, successions) === unitId),
  );

/** The units that have yet to countersign, beside those that have: of one that has ended, whoever has its place does. */
export const yetToCountersign = (
  attendance: Iterable<Came>,
  countersigned: Iterable<UnitId>,
  successions: readonly Succession[],
): readonly UnitId[] => {
  const given = new Set(countersigned);
  const waitedFor = [...attendance].flatMap((came) => {
    const now = answersFor(came.unitId, successions);
    return isRepresented(came) && !given.has(came.unitId) && !given.has(now) ? [now] : [];
  });
  return [...new Set(waitedFor)];
};
