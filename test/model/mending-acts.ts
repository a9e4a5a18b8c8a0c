import { type Act, officePeople, said } from './attempt.ts';
import { entryFor, sat, wrongAttendance } from './attendance.ts';
import { hasCome, onMeeting } from './meeting-acts.ts';
import type { Attendance, Meeting } from './meeting-world.ts';
import { askAgain, unitsIn } from './resolution-acts.ts';
import type { World } from './world.ts';

/** What was put down wrong of a meeting is put right until its minutes are signed. */

const correct: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'correctAttendance', by: officePeople, phases: ['open', 'closed', 'drafted'] },
    fits: ({ attendance }) => attendance.length > 0,
    attempt: (meeting) => {
      const recorded = chance.of(meeting.attendance)?.unitId;
      const known = world.units.find(({ unitId }) => unitId === recorded) ?? chance.of(world.units);
      // One that was recorded as a member is corrected as one, also when it has ended since.
      const unit = known && { ...known, isMember: known.isMember || meeting.seated.has(known.unitId) };
      const { unitId, ...entry } = entryFor(world, chance, unit);
      const isGone = chance.happens(20);
      const attendance = isGone ? null : entry.attendance;
      const before = meeting.attendance.find((one) => one.unitId === unitId);
      const isSame = before?.attendance === attendance && before.proxy === entry.proxy;
      const isThere = sat({ ...entry, attendance });
      return {
        path: `attendance/${unitId}/correction`,
        body: { ...entry, attendance: attendance ?? 'absent' },
        refusals: {
          ...wrongAttendance(unit, { ...entry, attendance }),
          'minutes.nobody-present':
            meeting.phase !== 'open' &&
            !isThere &&
            !meeting.attendance.some((one) => one.unitId !== unitId && sat(one)),
        },
        isSo: hasCome(meeting, 'open') && entry.proxy !== 'nobody' && (before ? isSame : isGone),
        happens: () => {
          const isAbsent = isGone && unit?.isMember === true && meeting.phase !== 'open';
          place(meeting, unitId, attendance === null ? [] : [{ unitId, ...entry, attendance }]);
          const asked = redraft(world, meeting, [unitId], null);
          wasThere(world, meeting, unitId);
          if (unit?.isMember && attendance !== null) meeting.seated.add(unitId);
          if (isAbsent) wasAbsent(world, meeting, unitId);
          return (isAbsent ? 2 : 1) + asked;
        },
      };
    },
  });

const place = ({ attendance }: Meeting, unitId: string, entries: readonly Attendance[]): void => {
  const at = attendance.findIndex((one) => one.unitId === unitId);
  attendance.splice(at < 0 ? attendance.length : at, at < 0 ? 0 : 1, ...entries);
};

/** Those that it concerns countersign the next version. */
const redraft = (world: World, meeting: Meeting, named: readonly string[], resolutionId: string | null): number => {
  if (meeting.minutes) meeting.minutes.version += 1;
  return askAgain(world, meeting, named, resolutionId);
};

const wasThere = (world: World, meeting: Meeting, unitId: string): void => {
  if (!meeting.absent.includes(unitId)) return;
  meeting.absent = meeting.absent.filter((one) => one !== unitId);
  const on = meeting.opening?.heldOn;
  const at = world.merits.findIndex((one) => one.reason === 'absent' && one.unitId === unitId && one.on === on);
  world.merits.splice(at, 1);
};

const wasAbsent = (world: World, meeting: Meeting, unitId: string): void => {
  meeting.absent = [...meeting.absent, unitId];
  world.merits.push({ unitId, reason: 'absent', on: meeting.opening?.heldOn ?? '' });
};

const withdraw: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'withdrawResolution', by: officePeople, phases: ['open', 'closed', 'drafted'] },
    fits: ({ resolutions }) => resolutions.length > 0,
    attempt: (meeting) => {
      const { text: reason, blank, long } = said(chance);
      const gone = chance.happens(90) ? chance.of(meeting.resolutions) : undefined;
      const resolutionId = gone?.resolutionId ?? chance.of([...meeting.withdrawn.keys(), 'nobody']) ?? 'nobody';
      const because = meeting.withdrawn.get(resolutionId);
      return {
        ...{ path: `resolutions/${resolutionId}/withdrawal`, body: { reason }, malformed: long },
        refusals: {
          'meeting.text-missing': blank,
          'resolution.withdrawn': because !== undefined,
          'resolution.unknown': !gone && because === undefined,
        },
        isSo: because === reason,
        happens: () => {
          if (!gone) return 0;
          meeting.withdrawn.set(resolutionId, reason);
          const left = meeting.resolutions.filter((one) => one !== gone);
          meeting.resolutions.splice(0, Infinity, ...left.map((one, index) => ({ ...one, number: index + 1 })));
          return 1 + redraft(world, meeting, unitsIn(gone), resolutionId);
        },
      };
    },
  });

export const mendingActs = { correctAttendance: correct, withdrawResolution: withdraw } as const satisfies Record<
  string,
  Act
>;
