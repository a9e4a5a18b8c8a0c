import type { DemoClock } from './demo-clock.ts';
import type { Documents } from './documents.ts';
import type { Stage } from './ledger.ts';
import type { Held } from './meeting.ts';

/** The day of a resolution was written wrongly: corrected with the chair's consent, under a number of its own. */
export const correct = async (
  { client, people }: Stage,
  clock: DemoClock,
  { meetingId, resolutions: [first] }: Held,
  documents: Documents,
): Promise<string> => {
  if (!first) throw new Error('The meeting has resolved nothing.');
  const { resolutionId, heading, text, leadUnitId, unitIds } = first;
  const words = { resolutionId, heading, text, leadUnitId, unitIds, dueOn: clock.day(330) };
  const corrections = `meetings/${meetingId}/corrections`;
  const { correctionId } = await client.act<{ readonly correctionId: string }>(people.office, corrections, {
    ...words,
    reason: '完成时限误写。',
  });
  const own = `${corrections}/${correctionId}`;
  await client.act(people.convenor, `${own}/consent`, { version: 1 });
  await client.act(people.office, `${own}/issue`);
  return documents.correction(meetingId, correctionId, 'correction.docx');
};
