import { type Act, officePeople, unitPeople } from './attempt.ts';
import { placeOf, sat } from './attendance.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { entered } from './effects.ts';
import { onMeeting } from './meeting-acts.ts';
import type { Issued, Meeting } from './meeting-world.ts';
import { nextNumber, number, wrongNumber } from './numbers.ts';
import { today, type World } from './world.ts';

/** The minutes: drafted, countersigned, signed by who chaired, issued. */

const draft: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'draftMinutes', by: officePeople, phases: ['closed', 'drafted'] },
    fits: ({ phase }) => phase === 'closed' || chance.happens(5),
    attempt: (meeting) => {
      const next = (meeting.minutes?.version ?? 0) + 1;
      const version = chance.happens(95) ? next : next + 1;
      return {
        ...{ path: 'minutes/draft', body: { version } },
        refusals: { 'minutes.version-skipped': version !== next },
        happens: () => {
          meeting.minutes = {
            ...{ version, firstDraftedAt: meeting.minutes?.firstDraftedAt ?? world.now, draftedAt: world.now },
            ...{ countersignatures: [], signedBy: null, signedOn: null, issued: null },
          };
          meeting.phase = 'drafted';
          return 1;
        },
      };
    },
  });

const present = ({ attendance }: Meeting): readonly string[] =>
  attendance.flatMap((entry) => (sat(entry) ? [entry.unitId] : []));

/** Of a unit that has ended, its successor countersigns. */
const missing = (world: World, meeting: Meeting): readonly string[] => {
  const given = meeting.minutes?.countersignatures.map(({ unitId }) => unitId) ?? [];
  return present(meeting)
    .filter((unitId) => !given.includes(unitId))
    .map((unitId) => placeOf(world, unitId))
    .filter((unitId) => !given.includes(unitId));
};

/** For whom somebody sat there, and who has their places now. */
const entitled = (world: World, meeting: Meeting): readonly string[] =>
  present(meeting).flatMap((unitId) => [unitId, placeOf(world, unitId)]);

/** The present version, most of the time. */
const versionOf = (chance: Chance, { minutes }: Meeting): number =>
  (minutes?.version ?? 1) + (chance.happens(3) ? 1 : 0);

const countersign: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'countersign', by: unitPeople, phases: ['drafted'] },
    fits: (meeting) => missing(world, meeting).length > 0,
    turn: (meeting) => world.people.filter(({ unitId }) => unitId !== null && missing(world, meeting).includes(unitId)),
    attempt: (meeting, who) => {
      const version = versionOf(chance, meeting);
      const remark = chance.happens(20) ? `另议${chance.below(9)}` : null;
      const about = remark !== null && chance.happens(60) ? chance.of(meeting.resolutions)?.resolutionId : undefined;
      const remarkOn = remark !== null && chance.happens(3) ? 'nobody' : (about ?? null);
      const unitId = who.unitId ?? '';
      const before = meeting.minutes?.countersignatures.find((given) => given.unitId === unitId);
      const same = before?.remark === remark && before.remarkOn === remarkOn && version === meeting.minutes?.version;
      return {
        ...{ path: 'minutes/countersignatures', body: { version, remark, remarkOn } },
        refusals: {
          'minutes.other-version': version !== meeting.minutes?.version,
          'minutes.not-present': !entitled(world, meeting).includes(unitId),
          'minutes.already-countersigned': before !== undefined,
          'resolution.unknown': remarkOn === 'nobody',
        },
        isSo: same,
        happens: () => {
          meeting.minutes?.countersignatures.push({ unitId, remark, remarkOn });
          return 1;
        },
      };
    },
  });

const sign: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'sign', by: ['convenor'], phases: ['drafted'] },
    fits: (meeting) => missing(world, meeting).length === 0 || chance.happens(10),
    turn: ({ opening }) => world.people.filter(({ userId }) => userId === opening?.chair),
    attempt: (meeting, who) => {
      const version = versionOf(chance, meeting);
      return {
        ...{ path: 'minutes/signature', body: { version } },
        refusals: {
          'minutes.other-version': version !== meeting.minutes?.version,
          'minutes.not-the-chair': who.userId !== meeting.opening?.chair,
          'minutes.countersignatures-missing': missing(world, meeting).length > 0,
        },
        isSo: meeting.minutes?.signedBy === who.userId && version === meeting.minutes.version,
        happens: () => {
          meeting.phase = 'signed';
          if (meeting.minutes) Object.assign(meeting.minutes, { signedBy: who.userId, signedOn: today(world) });
          return 1;
        },
      };
    },
  });

/** A day of issue and an expected number; now and then wrong ones. `after`: days that come before it, or are it. */
export const issueOf = (world: World, chance: Chance, after: readonly (string | null)[]) => {
  const early = after.flatMap((day) => (day === null ? [] : [daysLater(day, -1)]));
  const issuedOn = chance.happens(90)
    ? today(world)
    : (chance.of([...early, daysLater(today(world), 1), '2025-12-31', '2026-12-31']) ?? today(world));
  const expected = nextNumber(world, issuedOn) + (chance.happens(70) ? 0 : chance.below(3) - 1);
  return { issuedOn, expected: chance.happens(50) && expected > 0 ? expected : null };
};

/** It is issued already, under the number that is asked for: on that day, or on another. */
export const issuedBefore = (issued: Issued | null | undefined, issuedOn: string, expected: number | null) => {
  const isThat = issued != null && (expected === null || expected === issued.number);
  return { same: isThat && issued.issuedOn === issuedOn, otherwise: isThat && issued.issuedOn !== issuedOn };
};

const issue: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'issue', by: officePeople, phases: ['signed'] },
    attempt: (meeting) => {
      const heldOn = meeting.opening?.heldOn ?? today(world);
      const { issuedOn, expected } = issueOf(world, chance, [heldOn, meeting.minutes?.signedOn ?? null]);
      const version = versionOf(chance, meeting);
      const isVersion = version === meeting.minutes?.version;
      const before = issuedBefore(meeting.minutes?.issued, issuedOn, expected);
      return {
        ...{ path: 'minutes/issue', body: { version, issuedOn, number: expected } },
        refusals: {
          'minutes.other-version': !isVersion,
          'minutes.issued-before-meeting': issuedOn < heldOn,
          'minutes.issued-before-signature': issuedOn < (meeting.minutes?.signedOn ?? ''),
          'minutes.issued-otherwise': isVersion && before.otherwise,
          'minutes.issued-in-future': issuedOn > today(world),
          ...wrongNumber(world, issuedOn, expected),
        },
        // Whoever is second is told the number, too, where it is the one that was expected.
        isSo: isVersion && before.same,
        happens: () => {
          meeting.phase = 'issued';
          if (meeting.minutes) meeting.minutes.issued = number(world, meeting.meetingId, issuedOn);
          return 1;
        },
        // Its number, and what the resolutions do to the ledger.
        follows: () => 1 + entered(world, meeting),
      };
    },
  });

export const minutesActs = { draft, countersign, sign, issue } as const satisfies Record<string, Act>;
