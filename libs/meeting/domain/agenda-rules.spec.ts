import type { Day, UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  agreed,
  audit,
  canteen,
  chair,
  finance,
  health,
  heldOn,
  invited,
  meetingId,
  proposed,
  settled,
  topic,
  topicPut,
  untilAgreed,
  untilOpen,
} from '../testing/meeting.ts';
import type { AddTopic, AgreeAgenda, PutAgendaItem, SettleAgenda } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const put: PutAgendaItem = {
  type: 'PutAgendaItem',
  ...{ meetingId, topicId: 't1', title: '助餐点进度', itemIds: [canteen], reason: 'overdue' },
  ...{ because: '2项责任逾期。', proposedBy: null },
};
const settle: SettleAgenda = {
  type: 'SettleAgenda',
  ...{ meetingId, settledOn: '2026-03-02' as Day, unitIds: [finance, health], topicIds: ['t1'] },
  ...{ members: [finance, health], today: heldOn },
};
const agree: AgreeAgenda = { type: 'AgreeAgenda', meetingId, agreedBy: chair };
const withTopic = given(meetingDecider, proposed, topicPut);

describe('putting a topic on the agenda', () => {
  it('takes a topic, with its reason and who asked for it', () => {
    given(meetingDecider, proposed).when(put).then(topicPut);
    given(meetingDecider, proposed)
      .when({ ...put, reason: 'proposed', proposedBy: finance })
      .then({ ...topicPut, data: { ...topicPut.data, reason: 'proposed', proposedBy: finance } } as MeetingEvent);
  });

  it('takes a topic anew when its content is another', () =>
    withTopic
      .when({ ...put, itemIds: [] })
      .then({ ...topicPut, data: { ...topicPut.data, itemIds: [] } } as MeetingEvent));

  it('writes nothing when a topic is put again as it is', () =>
    given(meetingDecider, ...untilAgreed, invited)
      .when(put)
      .thenNothing());

  it('refuses a topic without a title, and a reason that is too long', () => {
    given(meetingDecider, proposed)
      .when({ ...put, title: '' })
      .thenRefused('meeting.text-missing');
    given(meetingDecider, proposed)
      .when({ ...put, because: '长'.repeat(100_000) })
      .thenRefused('meeting.text-too-long');
  });

  it('is refused when invitations have gone out', () => {
    given(meetingDecider, proposed, invited).when(put).thenRefused('agenda.fixed');
    given(meetingDecider, ...untilOpen)
      .when({ ...put, topicId: 't2' })
      .thenRefused('agenda.fixed');
  });
});

describe('settling the agenda', () => {
  it('keeps the day, the units that took part and the order', () => withTopic.when(settle).then(settled('t1')));

  it('puts topics into another order, and leaves out what was not named', () => {
    const history = [proposed, topicPut, topic('t2'), topic('t3'), settled('t3', 't1')];
    given(meetingDecider, ...history)
      .when({ ...settle, topicIds: ['t2'] })
      .thenRefused('agenda.unknown-topic');
    given(meetingDecider, ...history)
      .when({ ...settle, topicIds: ['t1', 't3'] })
      .then(settled('t1', 't3'));
  });

  it('writes nothing when it is settled again as it was', () => {
    given(meetingDecider, proposed, topicPut, settled('t1')).when(settle).thenNothing();
    given(meetingDecider, ...untilAgreed)
      .when(settle)
      .thenNothing();
  });

  it('refuses an agenda without a topic', () =>
    withTopic.when({ ...settle, topicIds: [] }).thenRefused('agenda.empty'));

  it('refuses a topic that is not there, and one that is named twice', () => {
    withTopic.when({ ...settle, topicIds: ['t1', 't9'] }).thenRefused('agenda.unknown-topic');
    withTopic.when({ ...settle, topicIds: ['t1', 't1'] }).thenRefused('agenda.topic-named-twice');
  });

  it('refuses a liaison meeting of nobody, or of units that are no members', () => {
    withTopic.when({ ...settle, unitIds: [] }).thenRefused('agenda.without-units');
    withTopic.when({ ...settle, unitIds: [finance, audit] }).thenRefused('agenda.not-a-member');
  });

  it('refuses a day that has not come', () =>
    withTopic.when({ ...settle, settledOn: '2026-03-06' as Day }).thenRefused('agenda.settled-in-future'));

  it('is refused when invitations have gone out', () =>
    given(meetingDecider, ...untilAgreed, invited)
      .when(settle)
      .thenRefused('agenda.fixed'));
});

describe('agreeing to the agenda', () => {
  it('is done by the convenor, once, after it was settled', () => {
    given(meetingDecider, proposed, topicPut, settled('t1')).when(agree).then(agreed);
    given(meetingDecider, ...untilAgreed)
      .when(agree)
      .thenNothing();
    withTopic.when(agree).thenRefused('meeting.not-now');
  });

  it('is needed again when a topic was put, or another order settled, since', () => {
    given(meetingDecider, ...untilAgreed, topic('t2'))
      .when(agree)
      .thenRefused('meeting.not-now');
    given(meetingDecider, ...untilAgreed, topic('t2'), settled('t2', 't1'))
      .when(agree)
      .then(agreed);
  });
});

describe('a topic on the spot', () => {
  const add: AddTopic = { ...put, type: 'AddTopic', topicId: 't2', reason: 'proposed', proposedBy: 'audit' as UnitId };
  const { type: _, ...data } = add;
  const added: MeetingEvent = { type: 'TopicAdded', v: 1, data: { ...data, itemIds: [canteen] } };
  const open = given(meetingDecider, ...untilOpen);

  it('is added while the meeting runs, once', () => {
    open.when(add).then(added);
    given(meetingDecider, ...untilOpen, added)
      .when(add)
      .thenNothing();
  });

  it('is refused under the id of another, without a title, and before the meeting opens', () => {
    open.when({ ...add, topicId: 't1' }).thenRefused('agenda.topic-named-twice');
    open.when({ ...add, title: ' ' }).thenRefused('meeting.text-missing');
    given(meetingDecider, ...untilAgreed, invited)
      .when(add)
      .thenRefused('meeting.not-now');
  });
});
