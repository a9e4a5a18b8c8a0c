import { accept, refuse } from '#kernel';
import type {
  CancelMeeting,
  OpenMeeting,
  PostponeMeeting,
  ProposeMeeting,
  SendInvitations,
} from './meeting-commands.ts';
import { during, type MeetingDecision, type MeetingState, wasInvited, wasOpened } from './meeting-state.ts';
import { flawOf } from './words.ts';

/** A meeting is proposed once, with a title and a day that has not passed. */
export const proposeMeeting = (c: ProposeMeeting, s: MeetingState): MeetingDecision => {
  const { meetingId, bodyId, title, plannedOn } = c;
  if (s.phase !== 'unproposed') {
    const same = s.bodyId === bodyId && s.title === title && s.firstPlannedOn === plannedOn;
    return same ? accept() : refuse('meeting.already-proposed');
  }
  const flaw = flawOf('title', title);
  if (flaw) return flaw;
  if (plannedOn < c.today) return refuse('meeting.planned-in-past', { plannedOn });
  return accept({ type: 'MeetingProposed', v: 1, data: { meetingId, bodyId, title, plannedOn } });
};

/** Invitations go out once, when the convenor has agreed to the agenda. */
export const sendInvitations = (c: SendInvitations, s: MeetingState): MeetingDecision => {
  if (wasInvited(s)) return accept();
  return during(s, 'sendInvitations', c, () =>
    accept({ type: 'InvitationsSent', v: 1, data: { meetingId: c.meetingId } }),
  );
};

/** 延期召开: before it opens, a meeting is put off, or brought forward, to another day that has not passed, with a reason. */
export const postponeMeeting = (c: PostponeMeeting, s: MeetingState): MeetingDecision =>
  during(s, 'postponeMeeting', c, (meeting) => {
    const { meetingId, plannedOn, reason } = c;
    if (meeting.plannedOn === plannedOn) {
      return meeting.because === reason ? accept() : refuse('meeting.planned-so', { plannedOn });
    }
    if (plannedOn < c.today) return refuse('meeting.planned-in-past', { plannedOn });
    return (
      flawOf('reason', reason) ?? accept({ type: 'MeetingPostponed', v: 1, data: { meetingId, plannedOn, reason } })
    );
  });

/** 取消: a meeting that has not opened is not held, with a reason, and for good. */
export const cancelMeeting = (c: CancelMeeting, s: MeetingState): MeetingDecision => {
  const { meetingId, reason } = c;
  if (s.phase === 'cancelled' && s.because === reason) return accept();
  return during(
    s,
    'cancelMeeting',
    c,
    () => flawOf('reason', reason) ?? accept({ type: 'MeetingCancelled', v: 1, data: { meetingId, reason } }),
  );
};

/** A meeting opens after its invitations, somewhere, at the latest today, in the chair of a convenor or deputy. */
export const openMeeting = (c: OpenMeeting, s: MeetingState): MeetingDecision => {
  const { meetingId, heldOn, place, chair, chairsAs } = c;
  const isSo = wasOpened(s) && s.heldOn === heldOn && s.place === place;
  if (isSo && s.chair === chair && s.chairsAs === chairsAs) return accept();
  return during(s, 'openMeeting', c, () => {
    const flaw = flawOf('place', place);
    if (flaw) return flaw;
    if (!c.mayChair) return refuse('meeting.not-a-convenor', { chair });
    if (heldOn > c.today) return refuse('meeting.held-in-future', { heldOn });
    return accept({ type: 'MeetingOpened', v: 2, data: { meetingId, heldOn, place, chair, chairsAs } });
  });
};
