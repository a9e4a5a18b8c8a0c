import { accept, refuse } from '#kernel';
import { isAskedAgain, type MeetingEvent, printedNumber, satThere, yetToCountersign } from '../contracts/index.ts';
import { heirsAskedAgain } from './heirs-asked-again.ts';
import type {
  AmendResolution,
  CountersignMinutes,
  DraftMinutes,
  IssueMinutes,
  SignMinutes,
} from './meeting-commands.ts';
import { during, isMinuted, isSigned, type MeetingDecision, type MeetingState } from './meeting-state.ts';
import { contentOf, flawOfWords, isSameResolution, unitsNamedIn } from './sitting-rules.ts';
import { isBlank, tooLong } from './words.ts';

/** Drafts are numbered 1, 2, 3 …; a new one has to be countersigned anew, and none comes after issue. */
export const draftMinutes = (c: DraftMinutes, s: MeetingState): MeetingDecision => {
  const { meetingId, version } = c;
  const present = isMinuted(s) ? s.version : 0;
  if (isMinuted(s) && version === present) return accept();
  if (s.phase === 'issued') return refuse('minutes.frozen');
  return during(s, 'draftMinutes', c, () => {
    const next = present + 1;
    if (version !== next) return refuse('minutes.version-skipped', { next, version });
    return accept({ type: 'MinutesDrafted', v: 1, data: { meetingId, version } });
  });
};

/**
 * What members remark may change a resolution: that makes the next version of the draft, and only the units that the
 * resolution names, before or after, and those that had a remark on it are asked again; for one that has ended, whoever
 * has its place.
 */
export const amendResolution = (c: AmendResolution, s: MeetingState): MeetingDecision => {
  const known = isMinuted(s) ? s.resolutions.get(c.resolutionId) : undefined;
  if (known && isMinuted(s) && s.version === c.version && isSameResolution(known, c)) return accept();
  if (s.phase === 'issued') return refuse('minutes.frozen');
  return during(s, 'amendResolution', c, (meeting) => {
    const { resolutionId, version } = c;
    const { version: present, heldOn } = meeting;
    if (!known) return refuse('resolution.unknown', { resolutionId });
    if (version !== present + 1) return refuse('minutes.version-skipped', { next: present + 1, version });
    const flaw = flawOfWords(c, heldOn);
    if (flaw) return flaw;
    const after = contentOf(c, known.number);
    return accept<MeetingEvent>(
      { type: 'ResolutionAmended', v: 1, data: { ...after, version } },
      ...heirsAskedAgain(meeting, c.successions, [...unitsNamedIn(known), ...unitsNamedIn(after)], (given) =>
        isAskedAgain(given, known, after),
      ),
    );
  });
};

/**
 * A member that was there, or sent somebody, countersigns the version that it saw, once; what it remarks is kept with it.
 * Whoever has the place of one that has ended since does so for it.
 */
export const countersignMinutes = (c: CountersignMinutes, s: MeetingState): MeetingDecision => {
  const { meetingId, version, unitId } = c;
  const remark = c.remark === null || isBlank(c.remark) ? null : c.remark;
  const remarkOn = remark === null ? null : c.remarkOn;
  const given = isMinuted(s) && s.version === version ? s.countersigned.get(unitId) : undefined;
  if (given?.remark === remark && given.remarkOn === remarkOn) return accept();
  return during(s, 'countersignMinutes', c, (meeting) => {
    if (version !== meeting.version) return refuse('minutes.other-version', { present: meeting.version, version });
    if (given) return refuse('minutes.already-countersigned', { unitId });
    if (!satThere(meeting.attendees.values(), unitId, c.successions)) return refuse('minutes.not-present', { unitId });
    if (remarkOn !== null && !meeting.resolutions.has(remarkOn)) {
      return refuse('resolution.unknown', { resolutionId: remarkOn });
    }
    const data = { meetingId, version, unitId, remark, remarkOn };
    return tooLong('remark', remark ?? '') ?? accept({ type: 'MinutesCountersigned', v: 2, data });
  });
};

/** Whoever chaired signs, when every member that was there, or sent somebody, has countersigned. */
export const signMinutes = (c: SignMinutes, s: MeetingState): MeetingDecision => {
  if (isSigned(s) && s.version === c.version && s.signedBy === c.signedBy) return accept();
  return during(s, 'signMinutes', c, (meeting) => {
    const { meetingId, version, signedBy } = c;
    if (version !== meeting.version) return refuse('minutes.other-version', { present: meeting.version, version });
    if (signedBy !== meeting.chair) return refuse('minutes.not-the-chair');
    const missing = yetToCountersign(meeting.attendees.values(), meeting.countersigned.keys(), c.successions);
    if (missing.length > 0) {
      return refuse('minutes.countersignatures-missing', { missing: missing.length, unitIds: missing.join(', ') });
    }
    return accept({ type: 'MinutesSigned', v: 2, data: { meetingId, version, signedBy, signedOn: c.today } });
  });
};

/**
 * Signed minutes are issued once, under the number taken from the register, on a day from that of their signature until
 * today. Nothing changes them afterwards, nor that day.
 */
export const issueMinutes = (c: IssueMinutes, s: MeetingState): MeetingDecision => {
  const { meetingId, version, number, year, issuedOn, templates } = c;
  if (s.phase === 'issued' && s.version === version && s.issue.number === number && s.issue.year === year) {
    const { issuedOn: issued } = s.issue;
    return issued === issuedOn ? accept() : refuse('minutes.issued-otherwise', { issuedOn: issued });
  }
  return during(s, 'issueMinutes', c, ({ bodyId, heldOn, signedOn, version: present }) => {
    if (version !== present) return refuse('minutes.other-version', { present, version });
    if (issuedOn < heldOn) return refuse('minutes.issued-before-meeting', { issuedOn, heldOn });
    if (signedOn !== null && issuedOn < signedOn) {
      return refuse('minutes.issued-before-signature', { issuedOn, signedOn });
    }
    if (issuedOn > c.today) return refuse('minutes.issued-in-future', { issuedOn });
    const minutesNumber = printedNumber({ year, number });
    const data = { meetingId, bodyId, year, number, minutesNumber, version, issuedOn, templates: [...templates] };
    return accept({ type: 'MinutesIssued', v: 3, data });
  });
};
