import type { UserId } from '#kernel';
import { chineseDay, filled } from '#word';
import type { CorrectionEntry } from '../contracts/index.ts';
import type { MinutesContent } from './minutes-content.ts';
import { type MinutesSource, type NameOf, printed } from './minutes-of-meeting.ts';
import { type MinutesTemplate, minutesTemplate } from './minutes-template.ts';

/**
 * The content of a correction, printed in the format of minutes: which minutes it corrects and why, and the resolution
 * as it should have been. `null`: the meeting has no such correction.
 */
export const correctionContent = (
  { meeting, body, units }: MinutesSource,
  correctionId: string,
  nameOf: NameOf,
  { words }: MinutesTemplate = minutesTemplate,
): MinutesContent | null => {
  const correction = meeting.corrections.find((known) => known.correctionId === correctionId);
  const resolution = meeting.resolutions.find((known) => known.resolutionId === correction?.resolutionId);
  const minutes = meeting.minutes?.issued;
  if (!correction || !resolution || !minutes) return null;
  const day = correction.issued?.issuedOn ?? minutes.issuedOn;
  const unit = (unitId: keyof typeof units): string => units[unitId] ?? unitId;
  return {
    bodyName: body.name,
    numberLine: correction.issued?.minutesNumber ?? filled(words.draftNumber, { version: correction.version }),
    organ: filled(words.organ, { body: body.name }),
    date: chineseDay(day),
    title: filled(words.correctionTitle, { meeting: meeting.title }),
    opening: opening(correction, { words, number: resolution.number, chair: meeting.opening?.chair ?? null, nameOf }),
    resolutions: [printed({ ...resolution, ...wordsIn(correction) }, unit)],
    remarks: [],
    attendance: [],
    copiesTo: body.members.map(unit),
    printedOn: chineseDay(day),
    draft: correction.issued === null,
    meetingId: meeting.meetingId,
    version: correction.version,
    logPosition: correction.position,
    madeOn: day,
  };
};

const opening = (
  { corrects, reason }: CorrectionEntry,
  of: {
    readonly words: MinutesTemplate['words'];
    readonly number: number;
    readonly chair: UserId | null;
    readonly nameOf: NameOf;
  },
): string =>
  filled(of.words.correctionOpening, {
    number: of.number,
    minutes: corrects,
    reason: reason.replace(/[。；]$/, ''),
    chair: (of.chair && of.nameOf(of.chair)) ?? '',
  });

const wordsIn = ({ heading, text, leadUnitId, unitIds, dueOn }: CorrectionEntry) => ({
  ...{ heading, text, leadUnitId, unitIds, dueOn },
});
