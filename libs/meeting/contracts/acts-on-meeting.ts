import type { UnitId, UserId } from '#kernel';
import type { MeetingDocument } from './meeting-document.ts';
import { allowsAct, type MeetingAct, meetingTransitions } from './meeting-phases.ts';

/** Who looks, and the unit that a liaison acts for. */
export interface Viewer {
  readonly userId: UserId;
  readonly role: string;
  readonly unitId: UnitId | null;
}

/**
 * What whoever looks may do next with a meeting, in the order of the table of transitions: a liaison countersigns for
 * the own unit, where that was present and has not done so yet; the convenor who chaired signs.
 */
export const actsOnMeeting = (meeting: MeetingDocument, viewer: Viewer): readonly MeetingAct[] =>
  (Object.keys(meetingTransitions) as MeetingAct[]).filter(
    (act) =>
      allowsAct(meeting.phase, act) &&
      (meetingTransitions[act].by as readonly string[]).includes(viewer.role) &&
      isOwn(act, meeting, viewer),
  );

const isOwn = (act: MeetingAct, meeting: MeetingDocument, { userId, unitId }: Viewer): boolean => {
  if (act === 'signMinutes') return meeting.opening?.chair === userId;
  if (act !== 'countersignMinutes') return true;
  const given = meeting.minutes?.countersignatures.some((countersignature) => countersignature.unitId === unitId);
  const present = meeting.attendance.some((entry) => entry.unitId === unitId && entry.attendance === 'present');
  return present && !given;
};
