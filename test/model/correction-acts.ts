import { type Act, officePeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { corrected, standing } from './effects.ts';
import { onMeeting } from './meeting-acts.ts';
import type { Correction, Meeting, Words } from './meeting-world.ts';
import { issuedBefore, issueOf } from './minutes-acts.ts';
import { number, wrongNumber } from './numbers.ts';
import { namesEnded, wordsFor, wrongWords } from './resolution-acts.ts';
import { today } from './world.ts';

/** A later correction of issued minutes: a document of its own, with the consent of who chaired, and a number. */

const isUnderWay = ({ issued }: Correction): boolean => issued === null;

const sameWords = (one: Words, other: Words): boolean =>
  (['heading', 'text', 'leadUnitId', 'dueOn'] as const).every((field) => one[field] === other[field]) &&
  one.unitIds.join() === other.unitIds.join();

const draftCorrection: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'draftCorrection', by: officePeople, phases: ['issued'] },
    fits: ({ resolutions }) => resolutions.length > 0,
    attempt: (meeting) => {
      const old = chance.happens(40) ? chance.of(meeting.corrections) : undefined;
      const resolutionId =
        (chance.happens(97) && (old?.resolutionId ?? chance.of(meeting.resolutions)?.resolutionId)) || 'nobody';
      const resolution = meeting.resolutions.find((one) => one.resolutionId === resolutionId);
      const { words: drawn, blank, long } = wordsFor(world, chance);
      const now = resolution && standing(meeting, resolution);
      const words = now && chance.happens(5) ? pick(now) : { ...drawn, text: drawn.text };
      const reason = chance.happens(2) ? ' ' : '责任单位漏列一家。';
      const other = meeting.corrections.find((one) => isUnderWay(one) && one.resolutionId === resolutionId);
      const said = { correctionId: old?.correctionId, resolutionId, reason, ...words };
      return {
        ...{ path: 'corrections', body: said, malformed: long && words.text === drawn.text },
        refusals: {
          'meeting.text-missing': reason === ' ' || (blank && words.text === drawn.text),
          'resolution.unknown': !resolution,
          'correction.changes-nothing': now !== undefined && sameWords(now, words),
          'correction.under-way': other !== undefined && other !== old,
          'correction.consented': old?.consentedBy != null && old.issued === null,
          'correction.frozen': old?.issued != null,
          ...wrongWords(world, words, meeting),
        },
        isSo:
          old !== undefined &&
          !namesEnded(world, words) &&
          old.resolutionId === resolutionId &&
          old.reason === reason &&
          sameWords(old, words),
        happens: ({ correctionId = '' }) => {
          const version = (old?.version ?? 0) + 1;
          const draft = { correctionId, resolutionId, version, reason, ...words, ...undecided };
          if (old) meeting.corrections.splice(meeting.corrections.indexOf(old), 1, draft);
          else meeting.corrections.push(draft);
          return 1;
        },
      };
    },
  });

const undecided = { consentedBy: null, consentedOn: null, issued: null } as const;

const pick = ({ heading, text, leadUnitId, unitIds, dueOn }: Words): Words => ({
  ...{ heading, text, leadUnitId, unitIds, dueOn },
});

const correctionOf = (chance: Chance, { corrections }: Meeting): Correction | undefined => {
  if (chance.happens(5)) return undefined;
  return (chance.happens(85) && chance.of(corrections.filter(isUnderWay))) || chance.of(corrections);
};

const consent: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'consentToCorrection', by: ['convenor'], phases: ['issued'] },
    fits: ({ corrections }) => corrections.some(({ consentedBy }) => consentedBy === null),
    turn: ({ opening }) => world.people.filter(({ userId }) => userId === opening?.chair),
    attempt: (meeting, who) => {
      const correction = correctionOf(chance, meeting);
      const version = (correction?.version ?? 1) + (chance.happens(5) ? 1 : 0);
      return {
        ...{ path: `corrections/${correction?.correctionId ?? 'nobody'}/consent`, body: { version } },
        refusals: {
          'correction.unknown': !correction,
          'correction.not-the-chair': who.userId !== meeting.opening?.chair,
          'correction.other-version': version !== (correction?.version ?? version),
          'correction.frozen': correction?.issued != null,
        },
        isSo: correction?.consentedBy === who.userId && version === correction.version,
        happens: () => {
          if (correction) Object.assign(correction, { consentedBy: who.userId, consentedOn: today(world) });
          return 1;
        },
      };
    },
  });

const issueCorrection: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'issueCorrection', by: officePeople, phases: ['issued'] },
    fits: ({ corrections }) =>
      corrections.some((one) => isUnderWay(one) && (one.consentedBy !== null || chance.happens(5))),
    attempt: (meeting) => {
      const correction = correctionOf(chance, meeting);
      const minutesIssuedOn = meeting.minutes?.issued?.issuedOn ?? today(world);
      const { issuedOn, expected } = issueOf(world, chance, [minutesIssuedOn, correction?.consentedOn ?? null]);
      const before = issuedBefore(correction?.issued, issuedOn, expected);
      return {
        path: `corrections/${correction?.correctionId ?? 'nobody'}/issue`,
        body: { issuedOn, number: expected },
        refusals: {
          'correction.unknown': !correction,
          'correction.without-consent': correction !== undefined && correction.consentedBy === null,
          'correction.frozen': correction?.issued != null,
          'correction.issued-before-minutes': issuedOn < minutesIssuedOn,
          'correction.issued-before-consent': issuedOn < (correction?.consentedOn ?? ''),
          'minutes.issued-otherwise': before.otherwise,
          'minutes.issued-in-future': issuedOn > today(world),
          ...wrongNumber(world, issuedOn, expected),
        },
        isSo: before.same,
        happens: () => {
          if (correction) correction.issued = number(world, correction.correctionId, issuedOn);
          return 1;
        },
        follows: () => 1 + (correction ? corrected(world, meeting, correction) : 0),
      };
    },
  });

export const correctionActs = { draftCorrection, consent, issueCorrection } as const satisfies Record<string, Act>;
