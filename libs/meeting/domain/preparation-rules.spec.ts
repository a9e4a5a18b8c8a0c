import type { Day, UserId } from '#kernel';
import { given } from '#kernel/testing';
import { bodyId, canteen, chair, heldOn, invited, meetingId, opened, proposed, topicPut } from '../testing/meeting.ts';
import type { OpenMeeting, ProposeMeeting, PutAgendaItem, SendInvitations } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const propose: ProposeMeeting = {
  type: 'ProposeMeeting',
  meetingId,
  bodyId,
  title: '第一次联席会议',
  plannedOn: heldOn,
};
const put: PutAgendaItem = {
  type: 'PutAgendaItem',
  meetingId,
  topicId: 't1',
  title: '助餐点进度',
  itemIds: [canteen],
  reason: 'overdue',
};
const invite: SendInvitations = { type: 'SendInvitations', meetingId };
const open: OpenMeeting = {
  type: 'OpenMeeting',
  meetingId,
  heldOn,
  place: '市政府二楼会议室',
  chair,
  mayChair: true,
  today: heldOn,
};

describe('proposing a meeting', () => {
  it('proposes a meeting with a title and a day', () => given(meetingDecider).when(propose).then(proposed));

  it('refuses a meeting without a title', () =>
    given(meetingDecider)
      .when({ ...propose, title: ' ' })
      .thenRefused('meeting.text-missing'));

  it('writes nothing when the same meeting is proposed again', () =>
    given(meetingDecider, proposed, invited).when(propose).thenNothing());

  it('refuses another meeting under the same id', () =>
    given(meetingDecider, proposed)
      .when({ ...propose, title: '第二次联席会议' })
      .thenRefused('meeting.already-proposed'));

  it('refuses any other act on a meeting that nobody proposed', () =>
    given(meetingDecider).when(invite).thenRefused('meeting.unknown'));
});

describe('the agenda', () => {
  it('takes a topic', () => given(meetingDecider, proposed).when(put).then(topicPut));

  it('takes a topic anew when its content is another', () =>
    given(meetingDecider, proposed, topicPut)
      .when({ ...put, itemIds: [] })
      .then({ ...topicPut, data: { ...topicPut.data, itemIds: [] } } as typeof topicPut));

  it('writes nothing when a topic is put again as it is', () =>
    given(meetingDecider, proposed, topicPut, invited).when(put).thenNothing());

  it('refuses a topic without a title', () =>
    given(meetingDecider, proposed)
      .when({ ...put, title: '' })
      .thenRefused('meeting.text-missing'));

  it('is fixed when invitations have gone out', () =>
    given(meetingDecider, proposed, invited).when(put).thenRefused('agenda.fixed'));
});

describe('inviting and opening', () => {
  it('sends invitations', () => given(meetingDecider, proposed).when(invite).then(invited));

  it('writes nothing when invitations are sent again', () =>
    given(meetingDecider, proposed, invited, opened).when(invite).thenNothing());

  it('opens an invited meeting', () => given(meetingDecider, proposed, invited).when(open).then(opened));

  it('refuses to open a meeting before its invitations', () =>
    given(meetingDecider, proposed).when(open).thenRefused('meeting.not-now'));

  it('refuses to open a meeting nowhere', () =>
    given(meetingDecider, proposed, invited)
      .when({ ...open, place: '' })
      .thenRefused('meeting.text-missing'));

  it('refuses to open a meeting in the chair of somebody who is no convenor', () =>
    given(meetingDecider, proposed, invited)
      .when({ ...open, mayChair: false })
      .thenRefused('meeting.not-a-convenor'));

  it('refuses to open a meeting on a day that has not come', () =>
    given(meetingDecider, proposed, invited)
      .when({ ...open, today: '2026-03-01' as Day })
      .thenRefused('meeting.held-in-future'));

  it('writes nothing when it is opened again as it was', () =>
    given(meetingDecider, proposed, invited, opened).when(open).thenNothing());

  it('refuses to open it again with another chair or on another day', () => {
    const history = given(meetingDecider, proposed, invited, opened);
    history.when({ ...open, chair: 'deputy' as UserId }).thenRefused('meeting.not-now');
    history.when({ ...open, heldOn: '2026-03-06' as Day }).thenRefused('meeting.not-now');
  });
});
