import { accept, refuse } from '#kernel';
import type { OpenMeeting, ProposeMeeting, PutAgendaItem, SendInvitations } from './meeting-commands.ts';
import {
  during,
  isBlank,
  type MeetingDecision,
  type MeetingState,
  type Topic,
  wasInvited,
  wasOpened,
} from './meeting-state.ts';

/** A meeting is proposed once, with a title and a day. */
export const proposeMeeting = (c: ProposeMeeting, s: MeetingState): MeetingDecision => {
  const { meetingId, bodyId, title, plannedOn } = c;
  if (s.phase !== 'unproposed') {
    const same = s.bodyId === bodyId && s.title === title && s.plannedOn === plannedOn;
    return same ? accept() : refuse('meeting.already-proposed');
  }
  if (isBlank(title)) return refuse('meeting.text-missing', { field: 'title' });
  return accept({ type: 'MeetingProposed', v: 1, data: { meetingId, bodyId, title, plannedOn } });
};

/** The agenda changes silently until invitations go out, and not afterwards. */
export const putAgendaItem = (c: PutAgendaItem, s: MeetingState): MeetingDecision => {
  if (s.phase !== 'unproposed' && isSameTopic(s.agenda.get(c.topicId), c)) return accept();
  if (wasInvited(s)) return refuse('agenda.fixed');
  return during(s, 'putAgendaItem', c, () => {
    if (isBlank(c.title)) return refuse('meeting.text-missing', { field: 'title' });
    const { meetingId, topicId, title, itemIds, reason } = c;
    return accept({ type: 'AgendaItemPut', v: 1, data: { meetingId, topicId, title, itemIds: [...itemIds], reason } });
  });
};

const isSameTopic = (topic: Topic | undefined, c: PutAgendaItem): boolean =>
  topic?.title === c.title && topic.reason === c.reason && sameList(topic.itemIds, c.itemIds);

/** Invitations go out once. */
export const sendInvitations = (c: SendInvitations, s: MeetingState): MeetingDecision => {
  if (wasInvited(s)) return accept();
  return during(s, 'sendInvitations', c, () =>
    accept({ type: 'InvitationsSent', v: 1, data: { meetingId: c.meetingId } }),
  );
};

/** A meeting opens after its invitations, somewhere, at the latest today, in the chair of a convenor or deputy. */
export const openMeeting = (c: OpenMeeting, s: MeetingState): MeetingDecision => {
  const { meetingId, heldOn, place, chair } = c;
  if (wasOpened(s) && s.heldOn === heldOn && s.place === place && s.chair === chair) return accept();
  return during(s, 'openMeeting', c, () => {
    if (isBlank(place)) return refuse('meeting.text-missing', { field: 'place' });
    if (!c.mayChair) return refuse('meeting.not-a-convenor', { chair });
    if (heldOn > c.today) return refuse('meeting.held-in-future', { heldOn });
    return accept({ type: 'MeetingOpened', v: 1, data: { meetingId, heldOn, place, chair } });
  });
};

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
