import type { Day } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import { bodyId, heldOn, invited, meetingId, proposed, topicPut, untilAgreed, untilOpen } from '../testing/meeting.ts';
import type { CancelMeeting, PostponeMeeting } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const from = (...events: readonly MeetingEvent[]) => given(meetingDecider, ...events);
const later = '2026-03-12' as Day;
const reason = '召集人另有公务。';
const postponed: MeetingEvent = { type: 'MeetingPostponed', v: 1, data: { meetingId, plannedOn: later, reason } };
const cancelled: MeetingEvent = { type: 'MeetingCancelled', v: 1, data: { meetingId, reason } };

describe('postponing a meeting', () => {
  const postpone: PostponeMeeting = { type: 'PostponeMeeting', meetingId, plannedOn: later, reason, today: heldOn };

  it('plans it for another day, also when invitations have gone out, once', () => {
    from(proposed).when(postpone).then(postponed);
    from(...untilAgreed, invited)
      .when(postpone)
      .then(postponed);
    from(proposed, postponed).when(postpone).thenNothing();
  });

  it('brings it forward to the very day', () => {
    const today = '2026-03-02' as Day;
    from(proposed)
      .when({ ...postpone, plannedOn: today, today })
      .then({ type: 'MeetingPostponed', v: 1, data: { meetingId, plannedOn: today, reason } });
  });

  it('knows the proposal again for which it was made', () =>
    from(proposed, postponed)
      .when({ type: 'ProposeMeeting', meetingId, bodyId, title: '第一次联席会议', plannedOn: heldOn, today: heldOn })
      .thenNothing());

  it('refuses the day that it is planned for, one that has passed, and no reason', () => {
    from(proposed)
      .when({ ...postpone, plannedOn: heldOn })
      .thenRefused('meeting.planned-so');
    from(proposed)
      .when({ ...postpone, plannedOn: '2026-03-04' as Day })
      .thenRefused('meeting.planned-in-past');
    from(proposed)
      .when({ ...postpone, reason: ' ' })
      .thenRefused('meeting.text-missing');
  });

  it('is refused of what has opened, was cancelled or was never proposed', () => {
    from(...untilOpen)
      .when(postpone)
      .thenRefused('meeting.not-now');
    from(proposed, cancelled).when(postpone).thenRefused('meeting.not-now');
    from().when(postpone).thenRefused('meeting.unknown');
  });
});

describe('cancelling a meeting', () => {
  const cancel: CancelMeeting = { type: 'CancelMeeting', meetingId, reason };

  it('is done before it opens, with a reason, once', () => {
    from(proposed, topicPut).when(cancel).then(cancelled);
    from(...untilAgreed, invited)
      .when(cancel)
      .then(cancelled);
    from(proposed, cancelled).when(cancel).thenNothing();
    from(proposed)
      .when({ ...cancel, reason: '' })
      .thenRefused('meeting.text-missing');
  });

  it('is for good', () => {
    from(proposed, cancelled)
      .when({ ...cancel, reason: '另行安排。' })
      .thenRefused('meeting.not-now');
    from(...untilAgreed, cancelled)
      .when({ type: 'SendInvitations', meetingId })
      .thenRefused('meeting.not-now');
  });

  it('is refused of what has opened', () =>
    from(...untilOpen)
      .when(cancel)
      .thenRefused('meeting.not-now'));
});
