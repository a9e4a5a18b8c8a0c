import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  agreed,
  attended,
  audit,
  closed,
  deferred,
  finance,
  health,
  invited,
  meetingId,
  opened,
  proposed,
  settled,
  taken,
  topic,
  topicPut,
  untilTaken,
} from '../testing/meeting.ts';
import type { CloseMeeting, DeferTopic, TakeTopic } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const take = (topicId: string, outOfOrder = false): TakeTopic => ({
  type: 'TakeTopic',
  meetingId,
  topicId,
  outOfOrder,
});
const defer = (topicId: string, reason = '意见不一。'): DeferTopic => ({
  type: 'DeferTopic',
  meetingId,
  topicId,
  reason,
});
const close: CloseMeeting = { type: 'CloseMeeting', meetingId, members: [], successions: [] };

/** Settled in another order than that in which they were put. */
const sitting = [proposed, topicPut, topic('t2'), topic('t3'), settled('t2', 't1', 't3'), agreed, invited, opened];
const having = (...events: readonly MeetingEvent[]) => given(meetingDecider, ...sitting, ...events);

describe('topics', () => {
  it('are taken in the order that was settled', () => {
    having().when(take('t2')).then(taken('t2'));
    having(taken('t2')).when(take('t1')).then(taken('t1'));
    having(deferred('t2', '缓议。')).when(take('t1')).then(taken('t1'));
  });

  it('are refused out of that order, unless it is meant so; then that is recorded', () => {
    having().when(take('t3')).thenRefused('topic.out-of-order');
    having().when(take('t3', true)).then(taken('t3', true));
    having().when(take('t2', true)).then(taken('t2', false));
  });

  it('are put off for a reason, wherever they stand', () => {
    having().when(defer('t3')).then(deferred('t3', '意见不一。'));
    having().when(defer('t3', ' ')).thenRefused('meeting.text-missing');
    having()
      .when(defer('t3', '长'.repeat(100_000)))
      .thenRefused('meeting.text-too-long');
  });

  it('are taken or put off once: the same again writes nothing', () => {
    having(taken('t2')).when(take('t2')).thenNothing();
    having(deferred('t2', '意见不一。')).when(defer('t2')).thenNothing();
    having(deferred('t2', '缓议。')).when(defer('t2')).thenRefused('topic.deferred');
    having(deferred('t2', '缓议。')).when(take('t2')).thenRefused('topic.deferred');
    having(taken('t2')).when(defer('t2')).thenRefused('topic.taken');
  });

  it('are refused when the agenda does not have them', () => {
    having().when(take('t9')).thenRefused('topic.unknown');
    having().when(defer('t9')).thenRefused('topic.unknown');
  });

  it('are not taken before the meeting opens or after it closes', () => {
    given(meetingDecider, ...sitting.slice(0, -1))
      .when(take('t2'))
      .thenRefused('meeting.not-now');
    having(taken('t2'), taken('t1'), taken('t3'), closed).when(defer('t2')).thenRefused('meeting.not-now');
  });

  it('that came up on the spot stand last', () => {
    const { data } = topic('t4') as Extract<MeetingEvent, { readonly type: 'AgendaItemPut' }>;
    const added: MeetingEvent = { type: 'TopicAdded', v: 1, data };
    having(added, taken('t2'), taken('t1')).when(take('t4')).thenRefused('topic.out-of-order');
    having(added, taken('t2'), taken('t1'), taken('t3')).when(take('t4')).then(taken('t4'));
  });
});

describe('closing', () => {
  const present = attended(finance, 'present');

  it('closes a meeting that has come to all of its topics', () => {
    given(meetingDecider, ...untilTaken, present)
      .when(close)
      .then(closed);
    having(present, taken('t2'), deferred('t1', '缓议。')).when(close).thenRefused('meeting.topics-open');
    having(present, taken('t2'), deferred('t1', '缓议。'), taken('t3')).when(close).then(closed);
  });

  it('refuses to close a meeting at which no member was present: nobody could countersign its minutes', () => {
    for (const others of [[], [attended(health, 'excused'), attended(audit, 'in-attendance')]]) {
      given(meetingDecider, ...untilTaken, ...others)
        .when(close)
        .thenRefused('minutes.nobody-present');
    }
  });

  it('records as absent every member that is neither present nor excused', () => {
    const history = [...untilTaken, attended(finance, 'present'), attended(health, 'excused')];
    given(meetingDecider, ...history)
      .when({ ...close, members: [finance, health, audit] })
      .then({ type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId: audit } }, closed);
  });

  it('writes nothing when it is closed already', () =>
    given(meetingDecider, ...untilTaken, closed)
      .when({ ...close, members: [audit] })
      .thenNothing());

  it('refuses to close a meeting that has not opened', () =>
    given(meetingDecider, proposed, invited).when(close).thenRefused('meeting.not-now'));
});
