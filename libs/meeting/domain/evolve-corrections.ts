import type { MeetingEvent } from '../contracts/index.ts';
import type { Correction, IssuedMeeting } from './meeting-state.ts';
import { wordsOf } from './sitting-rules.ts';

type CorrectionEvent = Extract<MeetingEvent, { readonly data: { readonly correctionId: string } }>;

/** What becomes of the corrections of issued minutes; the resolutions as they were issued stay as they are. */
export const evolveCorrections = (meeting: IssuedMeeting, event: CorrectionEvent): IssuedMeeting => {
  const { correctionId } = event.data;
  const known = meeting.corrections.get(correctionId);
  if (event.type === 'CorrectionDrafted') {
    return withCorrection(meeting, { draft: event.data, consent: null, issued: null });
  }
  if (!known) return meeting;
  if (event.type === 'CorrectionConsented') {
    const { consentedBy, consentedOn } = event.data;
    return withCorrection(meeting, { ...known, consent: { consentedBy, consentedOn } });
  }
  const { year, number, issuedOn } = event.data;
  const corrected = withCorrection(meeting, { ...known, issued: { year, number, issuedOn } });
  const { resolutionId } = known.draft;
  const before = meeting.standing.get(resolutionId);
  if (!before) return corrected;
  return {
    ...corrected,
    standing: new Map(meeting.standing).set(resolutionId, { ...before, ...wordsOf(known.draft) }),
  };
};

const withCorrection = (meeting: IssuedMeeting, correction: Correction): IssuedMeeting => ({
  ...meeting,
  corrections: new Map(meeting.corrections).set(correction.draft.correctionId, correction),
});
