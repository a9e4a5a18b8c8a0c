import type { Instant, MeetingId } from '#kernel';
import type { MeetingDocument, MeetingEvent, TopicDocument } from '../contracts/index.ts';
import {
  bodyId,
  canteen,
  closed,
  deferred,
  finance,
  proposed,
  settled,
  taken,
  topic,
  topicPut,
  untilOpen,
} from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { waitingTopics } from './waiting-topics.ts';

const held = (...events: readonly MeetingEvent[]) => documentAfter([...untilOpen, ...events, closed]);
const next = (...events: readonly MeetingEvent[]): MeetingDocument => ({
  ...documentAfter([proposed, ...events]),
  meetingId: 'm2' as MeetingId,
});

const putForward: TopicDocument = {
  ...{ topicId: 't7', bodyId, unitId: finance, title: '助餐点用地', reason: '选址涉及三个部门。', itemIds: [canteen] },
  ...{ at: '2026-03-01T00:00:00.000Z' as Instant, withdrawn: false },
};

it('proposes again what a meeting put off, with the reason, until another one has it', () => {
  const putOff = held(deferred('t1', '意见不一。'));
  expect(waitingTopics([putOff], [])).toEqual([
    {
      ...{ reason: 'deferred', title: '助餐点进度', because: '第一次联席会议缓议：意见不一。' },
      ...{ topicId: 't1', proposedBy: null, itemIds: [canteen], unitIds: [] },
    },
  ]);
  expect(waitingTopics([held(taken('t1'))], [])).toEqual([]);
  expect(waitingTopics([next(topicPut), putOff], [])).toEqual([]);
});

it('proposes what a member put forward, in its words, until a meeting has it', () => {
  expect(waitingTopics([next(topic('t2'))], [putForward])).toEqual([
    {
      ...{ reason: 'proposed', title: '助餐点用地', because: '选址涉及三个部门。', topicId: 't7' },
      ...{ proposedBy: finance, itemIds: [canteen], unitIds: [finance] },
    },
  ]);
  expect(waitingTopics([next(topic('t7'))], [putForward])).toEqual([]);
});

it('proposes it again when liaisons left it out', () => {
  const settledWithout = next(topic('t7'), topic('t2'), settled('t2'));
  expect(waitingTopics([settledWithout], [putForward])).toHaveLength(1);
});

const cancelled: MeetingEvent = {
  type: 'MeetingCancelled',
  v: 1,
  data: { meetingId: 'm1' as MeetingId, reason: '议题并入下次会议。' },
};

it('proposes again what was on the agenda of a meeting that is not held', () => {
  const ofMember = { ...topic('t7') } as Extract<MeetingEvent, { readonly type: 'AgendaItemPut' }>;
  const put: MeetingEvent = { ...ofMember, data: { ...ofMember.data, proposedBy: finance } };
  expect(waitingTopics([next(put)], [putForward])).toEqual([]);
  expect(waitingTopics([next(put, cancelled)], [putForward]).map(({ topicId }) => topicId)).toEqual(['t7']);
  expect(waitingTopics([next(put, cancelled)], [])).toEqual([]);
});

it('proposes again what the office had put there itself, until another meeting has it; what is late comes back as late', () => {
  const notHeld = { ...next(topicPut, topic('t2'), cancelled), meetingId: 'm3' as MeetingId };
  const again = next(topic('t2'), cancelled);
  expect(waitingTopics([notHeld, again], [])).toEqual([
    {
      ...{ reason: 'proposed', title: '议题t2', because: '原列入第一次联席会议，会议取消。' },
      ...{ topicId: 't2', proposedBy: null, itemIds: [], unitIds: [] },
    },
  ]);
  expect(waitingTopics([notHeld, next(topic('t2'))], [])).toEqual([]);
});
