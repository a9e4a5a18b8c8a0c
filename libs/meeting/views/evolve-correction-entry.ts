import { unreachable } from '#kernel';
import type { CorrectionEntry, MeetingDocument } from '../contracts/index.ts';
import type { RecordedMeetingEvent } from './meeting-event.ts';

type CorrectionEvent = Extract<RecordedMeetingEvent, { readonly data: { readonly correctionId: string } }>;

/** What an event makes of the corrections of a meeting's minutes. */
export const withCorrection = (
  { meetingId, corrections, minutes }: MeetingDocument,
  event: CorrectionEvent,
): readonly CorrectionEntry[] => {
  const { correctionId } = event.data;
  const at = corrections.findIndex((known) => known.correctionId === correctionId);
  if (event.type === 'CorrectionDrafted') {
    const { meetingId: _, ...draft } = event.data;
    const corrects = minutes?.issued?.minutesNumber ?? '';
    const entry = { ...draft, corrects, consentedBy: null, issued: null, position: event.position };
    return at === -1 ? [...corrections, entry] : corrections.with(at, entry);
  }
  const known = corrections[at];
  if (!known) throw new Error(`${event.type} of ${correctionId}, which is not drafted in ${meetingId}`);
  return corrections.with(at, { ...known, ...changeBy(event), position: event.position });
};

const changeBy = (
  event: Exclude<CorrectionEvent, { readonly type: 'CorrectionDrafted' }>,
): Partial<CorrectionEntry> => {
  switch (event.type) {
    case 'CorrectionConsented':
      return { consentedBy: event.data.consentedBy };
    case 'CorrectionIssued': {
      const { number, year, minutesNumber, issuedOn } = event.data;
      return { issued: { number, year, minutesNumber, issuedOn, at: event.recordedAt } };
    }
    default:
      return unreachable(event);
  }
};
