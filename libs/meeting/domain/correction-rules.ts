import { accept, refuse, sameData } from '#kernel';
import { printedNumber } from '../contracts/index.ts';
import type { ConsentToCorrection, DraftCorrection, IssueCorrection } from './correction-commands.ts';
import {
  type Correction,
  during,
  type IssuedMeeting,
  type MeetingDecision,
  type MeetingState,
} from './meeting-state.ts';
import { flawOfWords, wordsOf } from './sitting-rules.ts';
import { flawOf } from './words.ts';

/**
 * The office drafts what a resolution of issued minutes should have said, and why; until the chair has consented, it may
 * draft it again. One correction of a resolution is under way at a time.
 */
export const draftCorrection = (c: DraftCorrection, s: MeetingState): MeetingDecision =>
  during(s, 'draftCorrection', c, (meeting) => {
    const { meetingId, correctionId, resolutionId, reason } = c;
    const known = meeting.corrections.get(correctionId);
    const words = wordsOf(c);
    const data = { meetingId, correctionId, version: known?.draft.version ?? 1, resolutionId, reason, ...words };
    if (sameData(known?.draft, data)) return accept();
    if (known?.issued) return refuse('correction.frozen');
    if (known?.consent) return refuse('correction.consented');
    const standing = meeting.standing.get(resolutionId);
    if (!standing) return refuse('resolution.unknown', { resolutionId });
    const other = underWay(meeting, c);
    if (other) return refuse('correction.under-way', { correctionId: other.draft.correctionId });
    const flaw = flawOf('reason', reason) ?? flawOfWords(c, meeting.heldOn);
    if (flaw) return flaw;
    if (sameData(wordsOf(standing), words)) return refuse('correction.changes-nothing');
    const version = (known?.draft.version ?? 0) + 1;
    return accept({ type: 'CorrectionDrafted', v: 1, data: { ...data, version } });
  });

const underWay = ({ corrections }: IssuedMeeting, { correctionId, resolutionId }: DraftCorrection) =>
  [...corrections.values()].find(
    ({ draft, issued }) =>
      issued === null && draft.resolutionId === resolutionId && draft.correctionId !== correctionId,
  );

/** Whoever chaired the meeting consents to the draft as it was seen. */
export const consentToCorrection = (c: ConsentToCorrection, s: MeetingState): MeetingDecision =>
  onCorrection(s, 'consentToCorrection', c, ({ draft, consent: given }, { chair }) => {
    const { meetingId, correctionId, version, consentedBy } = c;
    if (consentedBy !== chair) return refuse('correction.not-the-chair');
    if (version !== draft.version) return refuse('correction.other-version', { present: draft.version, version });
    if (given) return accept();
    const consent = { consentedBy, consentedOn: c.today };
    return accept({ type: 'CorrectionConsented', v: 2, data: { meetingId, correctionId, version, ...consent } });
  });

/**
 * A correction with the chair's consent is issued once, under a number of its own from the register, on a day from that of
 * the consent until today.
 */
export const issueCorrection = (c: IssueCorrection, s: MeetingState): MeetingDecision =>
  onCorrection(s, 'issueCorrection', c, ({ consent, issued }, { bodyId, issue }) => {
    const { meetingId, correctionId, year, number, issuedOn, templates } = c;
    if (issued) {
      if (issued.year !== year || issued.number !== number) return refuse('correction.frozen');
      return issued.issuedOn === issuedOn
        ? accept()
        : refuse('minutes.issued-otherwise', { issuedOn: issued.issuedOn });
    }
    if (consent === null) return refuse('correction.without-consent');
    const { issuedOn: minutesIssuedOn, minutesNumber: corrects } = issue;
    if (issuedOn < minutesIssuedOn) return refuse('correction.issued-before-minutes', { issuedOn, minutesIssuedOn });
    const { consentedOn } = consent;
    if (consentedOn !== null && issuedOn < consentedOn) {
      return refuse('correction.issued-before-consent', { issuedOn, consentedOn });
    }
    if (issuedOn > c.today) return refuse('minutes.issued-in-future', { issuedOn });
    const numbered = { year, number, minutesNumber: printedNumber({ year, number }) };
    const data = { meetingId, correctionId, bodyId, corrects, ...numbered, issuedOn, templates: [...templates] };
    return accept({ type: 'CorrectionIssued', v: 2, data });
  });

const onCorrection = (
  s: MeetingState,
  act: 'consentToCorrection' | 'issueCorrection',
  c: ConsentToCorrection | IssueCorrection,
  rule: (correction: Correction, meeting: IssuedMeeting) => MeetingDecision,
): MeetingDecision =>
  during(s, act, c, (meeting) => {
    const correction = meeting.corrections.get(c.correctionId);
    return correction ? rule(correction, meeting) : refuse('correction.unknown', { correctionId: c.correctionId });
  });
