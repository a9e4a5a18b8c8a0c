import type { UnitId } from '#kernel';
import type { AttendanceEntry } from './meeting-document.ts';
import { isRepresented } from './represented.ts';

/** A member that ended, and who has its place now. */
export interface Succession {
  readonly unitId: UnitId;
  readonly successorId: UnitId;
}

/**
 * Who answers for a unit: itself, or whoever has its place after the successions, in their order. Each is followed once, so
 * that it ends also where two units were recorded as successors of each other.
 */
export const answersFor = (unitId: UnitId, successions: readonly Succession[]): UnitId =>
  successions.reduce((place, ended) => (ended.unitId === place ? ended.successorId : place), unitId);

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
