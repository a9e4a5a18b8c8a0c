import type { Day, UserId } from '#kernel';
import { given } from '#kernel/testing';
import {
  agreed,
  bodyId,
  chair,
  heldOn,
  invited,
  meetingId,
  opened,
  openedAs,
  proposed,
  settled,
  topicPut,
  untilAgreed,
} from '../testing/meeting.ts';
import type { OpenMeeting, ProposeMeeting, SendInvitations } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const propose: ProposeMeeting = {
  type: 'ProposeMeeting',
  meetingId,
  bodyId,
  title: '第一次联席会议',
  plannedOn: heldOn,
  today: heldOn,
};
const invite: SendInvitations = { type: 'SendInvitations', meetingId };
const open: OpenMeeting = {
  type: 'OpenMeeting',
  meetingId,
  heldOn,
  place: '市政府二楼会议室',
  chair,
  chairsAs: 'convenor',
  mayChair: true,
  today: heldOn,
};

describe('proposing a meeting', () => {
  it('proposes a meeting with a title and a day', () => given(meetingDecider).when(propose).then(proposed));

  it('refuses a meeting without a title', () =>
    given(meetingDecider)
      .when({ ...propose, title: ' ' })
      .thenRefused('meeting.text-missing'));

  it('refuses a meeting on a day that has passed', () =>
    given(meetingDecider)
      .when({ ...propose, today: '2026-03-06' as Day })
      .thenRefused('meeting.planned-in-past'));

  it('writes nothing when the same meeting is proposed again', () =>
    given(meetingDecider, proposed, invited).when(propose).thenNothing());

  it('refuses another meeting under the same id', () =>
    given(meetingDecider, proposed)
      .when({ ...propose, title: '第二次联席会议' })
      .thenRefused('meeting.already-proposed'));

  it('refuses any other act on a meeting that nobody proposed', () =>
    given(meetingDecider).when(invite).thenRefused('meeting.unknown'));
});

describe('inviting and opening', () => {
  it('sends invitations when the convenor has agreed to the agenda', () =>
    given(meetingDecider, ...untilAgreed)
      .when(invite)
      .then(invited));

  it('refuses to invite before that', () => {
    given(meetingDecider, proposed, topicPut).when(invite).thenRefused('meeting.not-now');
    given(meetingDecider, proposed, topicPut, settled('t1')).when(invite).thenRefused('meeting.not-now');
    given(meetingDecider, proposed, topicPut, settled('t1'), agreed, settled('t1'))
      .when(invite)
      .thenRefused('meeting.not-now');
  });

  it('writes nothing when invitations are sent again', () =>
    given(meetingDecider, ...untilAgreed, invited, opened)
      .when(invite)
      .thenNothing());

  it('opens an invited meeting, also one that was invited before agendas were settled', () => {
    given(meetingDecider, ...untilAgreed, invited)
      .when(open)
      .then(opened);
    given(meetingDecider, proposed, invited).when(open).then(opened);
  });

  it('keeps as what somebody chairs', () =>
    given(meetingDecider, proposed, invited)
      .when({ ...open, chairsAs: 'deputy' })
      .then(openedAs('deputy')));

  it('refuses to open a meeting before its invitations', () =>
    given(meetingDecider, ...untilAgreed)
      .when(open)
      .thenRefused('meeting.not-now'));

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
    history.when({ ...open, chairsAs: 'deputy' }).thenRefused('meeting.not-now');
    history.when({ ...open, heldOn: '2026-03-06' as Day }).thenRefused('meeting.not-now');
  });
});
