import { type Act, type Attempt, attempt, codes, type Made, officePeople, said, somebody } from './attempt.ts';
import { entryFor, placeOf, sat, wrongAttendance } from './attendance.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import type { Meeting } from './meeting-world.ts';
import type { Person, World } from './world.ts';
import { today } from './world.ts';

/** A meeting from its proposal to its end (DOMAIN, section 4). */

interface OnMeeting {
  readonly act: string;
  readonly by: readonly Person['role'][];
  readonly phases: readonly Meeting['phase'][];
  readonly fits?: (meeting: Meeting) => boolean;
  /** Whose turn it is; left out: anybody's who may. */
  readonly turn?: (meeting: Meeting) => readonly Person[];
  readonly attempt: (
    meeting: Meeting,
    who: Person,
  ) => {
    readonly path: string;
    readonly body?: object;
    readonly malformed?: boolean;
    readonly refusals?: Readonly<Record<string, boolean>>;
    readonly isSo?: boolean;
    readonly happens: (made: Made) => number;
    readonly follows?: (made: Made) => number;
  };
}

const way: readonly Meeting['phase'][] = [
  ...(['proposed', 'settled', 'agreed', 'invited', 'open', 'closed', 'drafted', 'signed', 'issued'] as const),
];

/** What a meeting has come to once is so for good. */
export const hasCome = ({ phase }: Meeting, milestone: Meeting['phase']): boolean =>
  way.indexOf(phase) >= way.indexOf(milestone);

/** Which phases come behind the one in which minutes no longer change, and behind the invitations. */
const isFixed = (meeting: Meeting): boolean => !['proposed', 'settled', 'agreed', 'cancelled'].includes(meeting.phase);

/** Tries an act on a meeting that is far enough for it, most of the time; else on any. */
export const onMeeting = (
  world: World,
  chance: Chance,
  { act, by, phases, fits, turn, attempt: tries }: OnMeeting,
): Attempt | null => {
  const fitting = world.meetings.filter((meeting) => phases.includes(meeting.phase) && (fits?.(meeting) ?? true));
  const meeting = chance.of(fitting.length > 0 && chance.happens(93) ? fitting : world.meetings);
  if (!meeting) return null;
  const who = (chance.happens(85) && chance.of(turn?.(meeting) ?? [])) || somebody(world, chance, { by });
  const meetingId = chance.happens(1) ? 'nobody' : meeting.meetingId;
  const { path, body = {}, malformed = false, refusals = {}, isSo = false, happens, follows } = tries(meeting, who);
  const isNow = phases.includes(meeting.phase);
  const reasons = isSo
    ? {}
    : {
        ...refusals,
        'meeting.not-now': !isNow,
        'agenda.fixed': !isNow && isFixed(meeting) && preparing.includes(act),
        'minutes.frozen': !isNow && meeting.phase === 'issued' && onMinutes.includes(act),
      };
  return attempt(
    {
      ...{ act, who, path: `/api/meetings/${meetingId}/${path}`, body, malformed },
      refusals: codes(meetingId === 'nobody' ? { ...refusals, 'meeting.unknown': true } : reasons),
      happens: (made) => (isSo ? 0 : happens(made)),
      ...(follows && { follows }),
    },
    { by },
  );
};

const preparing = ['putAgendaItem', 'settleAgenda', 'agreeAgenda'];
const onMinutes = [
  'correctAttendance',
  'withdrawResolution',
  'draftMinutes',
  'amendResolution',
  'countersign',
  'sign',
  'issue',
];

const propose: Act = (world, chance) => {
  const { text, blank, long } = said(chance);
  const bodyId = chance.happens(2) ? 'nobody' : world.bodyId;
  const plannedOn = daysLater(today(world), chance.happens(3) ? -1 : 3);
  const title = blank || long ? text : `第${world.meetings.length + 1}次会议`;
  const permitted = { by: officePeople };
  return attempt(
    {
      ...{ act: 'propose', who: somebody(world, chance, permitted), path: `/api/bodies/${bodyId}/meetings` },
      ...{ body: { title, plannedOn }, malformed: long },
      refusals: codes({
        'body.unknown': bodyId === 'nobody',
        'meeting.text-missing': blank,
        'meeting.planned-in-past': plannedOn < today(world),
      }),
      happens: ({ meetingId = '' }) => {
        world.meetings.push({
          ...{
            meetingId,
            title,
            plannedOn,
            reason: null,
            phase: 'proposed',
            agenda: [],
            settlement: null,
            agreedBy: null,
          },
          ...{
            opening: null,
            attendance: [],
            absent: [],
            seated: new Set(),
            resolutions: [],
            withdrawn: new Map(),
            minutes: null,
            corrections: [],
          },
        });
        return 1;
      },
    },
    permitted,
  );
};

const sendInvitations: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'sendInvitations', by: officePeople, phases: ['agreed'] },
    attempt: (meeting) => ({
      ...{ path: 'invitations', isSo: hasCome(meeting, 'invited') },
      happens: () => {
        meeting.phase = 'invited';
        return 1;
      },
    }),
  });

const open: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'open', by: officePeople, phases: ['invited'] },
    attempt: (meeting) => {
      const { text, blank, long } = said(chance);
      const convenors = world.people.filter(({ role }) => role === 'convenor');
      const chair = chance.of(chance.happens(95) ? convenors : world.people)?.userId ?? '';
      const chairsAs = chance.happens(20) ? 'deputy' : 'convenor';
      const heldOn = daysLater(today(world), chance.happens(5) ? 1 : -chance.below(2));
      return {
        ...{ path: 'opening', body: { place: text, heldOn, chair, chairsAs }, malformed: long },
        refusals: {
          'meeting.text-missing': blank,
          'meeting.not-a-convenor': !convenors.some(({ userId }) => userId === chair),
          'meeting.held-in-future': heldOn > today(world),
        },
        happens: () => {
          const duties = new Map(world.items.map((item) => [item.itemId, structuredClone(item.duties)]));
          const items = new Map(world.items.map(({ itemId, status }) => [itemId, status]));
          const place = { heldOn, place: text, chair, chairsAs, at: world.now, position: world.events };
          Object.assign(meeting, { phase: 'open', opening: { ...place, duties, items } });
          return 1;
        },
      };
    },
  });

const attend: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'attend', by: officePeople, phases: ['open'] },
    attempt: (meeting) => {
      const left = world.units.filter(({ unitId }) => !meeting.attendance.some((entry) => entry.unitId === unitId));
      const unit = chance.of(chance.happens(93) && left.length > 0 ? left : world.units);
      const entry = entryFor(world, chance, unit);
      const before = meeting.attendance.find(({ unitId }) => unitId === entry.unitId);
      const same = before?.attendance === entry.attendance && before.proxy === entry.proxy;
      return {
        ...{ path: 'attendance', body: entry },
        refusals: { ...wrongAttendance(unit, entry), 'attendance.already-recorded': before !== undefined && !same },
        isSo: same && hasCome(meeting, 'open'),
        happens: () => {
          meeting.attendance.push(entry);
          if (entry.attendance !== 'in-attendance') meeting.seated.add(entry.unitId);
          return 1;
        },
      };
    },
  });

/** Members that neither came nor were excused are absent: an event each. */
const closeMeeting: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'closeMeeting', by: officePeople, phases: ['open'] },
    fits: ({ agenda, attendance }) =>
      agenda.every(({ taken, deferral }) => taken !== null || deferral !== null) &&
      (attendance.some(sat) || chance.happens(10)),
    attempt: (meeting) => ({
      ...{ path: 'closing', isSo: hasCome(meeting, 'closed') },
      refusals: {
        'minutes.nobody-present': !meeting.attendance.some(sat),
        'meeting.topics-open': meeting.agenda.some(({ taken, deferral }) => taken === null && deferral === null),
      },
      happens: () => {
        const here = meeting.attendance.flatMap(({ unitId }) => [unitId, placeOf(world, unitId)]);
        meeting.absent = world.units
          .toSorted((one, other) => one.seat - other.seat)
          .flatMap(({ unitId, isMember }) => (isMember && !here.includes(unitId) ? [unitId] : []));
        meeting.phase = 'closed';
        const on = meeting.opening?.heldOn ?? '';
        for (const unitId of meeting.absent) {
          meeting.seated.add(unitId);
          world.merits.push({ unitId, reason: 'absent', on });
        }
        return 1 + meeting.absent.length;
      },
    }),
  });

export const meetingActs = { propose, sendInvitations, open, attend, closeMeeting } as const satisfies Record<
  string,
  Act
>;
