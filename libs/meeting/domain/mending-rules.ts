import { accept, refuse } from '#kernel';
import { isAskedAgain, isRepresented, type MeetingEvent } from '../contracts/index.ts';
import { heirsAskedAgain } from './heirs-asked-again.ts';
import type { CorrectAttendance, WithdrawResolution } from './meeting-commands.ts';
import { during, type MeetingDecision, type MeetingState, wasOpened } from './meeting-state.ts';
import { flawOfAttendance, isSameAttendance, unitsNamedIn } from './sitting-rules.ts';
import { flawOf } from './words.ts';

/**
 * Until the minutes are signed, attendance that was recorded wrong is recorded right: also that a unit was not there. Of
 * a draft, that makes the next version, and the unit itself, or whoever has its place, is asked again where it sat there.
 * What was a member when the meeting was held is corrected as one, and misses it, also when it has ended since.
 */
export const correctAttendance = (asked: CorrectAttendance, s: MeetingState): MeetingDecision => {
  const c = { ...asked, isMember: asked.isMember || (wasOpened(s) && s.seated.has(asked.unitId)) };
  const known = wasOpened(s) ? s.attendees.get(c.unitId) : undefined;
  if (known ? isSameAttendance(known, c) : wasOpened(s) && c.attendance === null) return accept();
  if (s.phase === 'issued') return refuse('minutes.frozen');
  return during(s, 'correctAttendance', c, (meeting) => {
    const { meetingId, unitId, attendance, delegate, proxy } = c;
    const flaw = flawOfAttendance(c);
    if (flaw) return flaw;
    const others = [...meeting.attendees.values()].filter((other) => other.unitId !== unitId);
    const isThere = attendance !== null && isRepresented({ attendance, proxy });
    // As when it closes: without a member that was there, minutes would want nobody's countersignature.
    if (meeting.phase !== 'open' && !isThere && !others.some(isRepresented)) return refuse('minutes.nobody-present');
    const data = { meetingId, unitId, attendance, delegate, proxy, version: versionAfter(meeting) };
    const corrected: MeetingEvent = { type: 'AttendanceCorrected', v: 1, data };
    // While the meeting is open nobody is absent yet.
    const isAbsent = attendance === null && c.isMember && meeting.phase !== 'open';
    const absence: MeetingEvent = { type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId } };
    return accept<MeetingEvent>(
      corrected,
      ...(isAbsent ? [absence] : []),
      ...heirsAskedAgain(meeting, c.successions, [unitId], (given) => given.unitId === unitId),
    );
  });
};

/** Until the minutes are signed, what was put down as resolved and was not is withdrawn, with a reason, for good. */
export const withdrawResolution = (c: WithdrawResolution, s: MeetingState): MeetingDecision => {
  const { meetingId, resolutionId, reason } = c;
  if (wasOpened(s) && s.withdrawn.get(resolutionId) === reason) return accept();
  if (s.phase === 'issued') return refuse('minutes.frozen');
  return during(s, 'withdrawResolution', c, (meeting) => {
    if (meeting.withdrawn.has(resolutionId)) return refuse('resolution.withdrawn', { resolutionId });
    const gone = meeting.resolutions.get(resolutionId);
    if (!gone) return refuse('resolution.unknown', { resolutionId });
    const data = { meetingId, resolutionId, reason, version: versionAfter(meeting) };
    const flaw = flawOf('reason', reason);
    if (flaw) return flaw;
    return accept<MeetingEvent>(
      { type: 'ResolutionWithdrawn', v: 1, data },
      ...heirsAskedAgain(meeting, c.successions, unitsNamedIn(gone), (given) => isAskedAgain(given, gone, gone)),
    );
  });
};

const versionAfter = (meeting: Extract<MeetingState, { readonly phase: 'open' | 'closed' | 'drafted' }>) =>
  meeting.phase === 'drafted' ? meeting.version + 1 : null;
