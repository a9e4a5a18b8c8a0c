import type { Chance } from './chance.ts';
import type { Attendance } from './meeting-world.ts';
import type { World } from './world.ts';

/** How a unit comes, mostly as it may; now and then with a flaw. */

type Unit = World['units'][number] | undefined;

export const entryFor = (world: World, chance: Chance, unit: Unit): Attendance => {
  const usual = unit?.isMember ? (chance.happens(80) ? 'present' : 'excused') : 'in-attendance';
  const attendance = chance.happens(95)
    ? usual
    : (chance.of(['present', 'excused', 'in-attendance'] as const) ?? usual);
  const standIn = chance.happens(90) ? (chance.of(world.people)?.userId ?? null) : 'nobody';
  const proxy = chance.happens(attendance === 'excused' ? 40 : 2) ? standIn : null;
  return { unitId: unit?.unitId ?? '', attendance, delegate: null, proxy };
};

/** `attendance: null`: it was not there. */
export const wrongAttendance = (
  unit: Unit,
  { attendance, proxy }: Pick<Attendance, 'proxy'> & { readonly attendance: Attendance['attendance'] | null },
) => ({
  'attendance.not-a-member': unit?.isMember === false && attendance !== null && attendance !== 'in-attendance',
  'attendance.member-in-attendance': unit?.isMember === true && attendance === 'in-attendance',
  'attendance.unknown-person': proxy === 'nobody',
  'attendance.proxy-of-present': attendance !== 'excused' && proxy !== null,
});

/** Somebody sat there for it. */
export const sat = ({
  attendance,
  proxy,
}: Pick<Attendance, 'proxy'> & { attendance: Attendance['attendance'] | null }) =>
  attendance === 'present' || (attendance === 'excused' && proxy !== null);

/** Who has the place of a unit: itself, or whoever it ended in. */
export const placeOf = (world: World, unitId: string): string => {
  const successorId = world.units.find((unit) => unit.unitId === unitId)?.successorId ?? null;
  return successorId === null ? unitId : placeOf(world, successorId);
};
