import type { Position, RecordedEvent, StreamName } from '#event-store';
import type { Instant, UserId } from '#kernel';
import type { TopicDocument, TopicEvent } from '../contracts/index.ts';
import { bodyId, canteen, finance } from '../testing/meeting.ts';
import { topicsProjection } from './topics.projection.ts';

const topic = { bodyId, topicId: 't1', unitId: finance };
const words = { title: '助餐点用地', reason: '选址涉及三个部门。', itemIds: [canteen] };
const putForward: TopicEvent = { type: 'TopicPutForward', v: 1, data: { ...topic, ...words } };
const withdrawn: TopicEvent = { type: 'TopicWithdrawn', v: 1, data: topic };

const at = '2026-03-01T01:00:00.000Z' as Instant;
const recorded = ({ type, v, data }: TopicEvent): RecordedEvent => ({
  ...{ eventId: 'e1', type, schemaVersion: v, occurredAt: at, recordedAt: at, data, bodyId },
  ...{ actor: { userId: 'u' as UserId, role: 'liaison', unitId: finance }, ground: null },
  ...{ correlationId: 'c', causationId: 'c', stream: `topics-${bodyId}` as StreamName },
  ...{ revision: 0, position: 1 as Position },
});

const after = (...events: readonly TopicEvent[]) =>
  events
    .map(recorded)
    .reduce<TopicDocument | null>((known, event) => topicsProjection.evolve(known, event, 'topic/b1/t1'), null);

it('keeps a topic under its body', () => {
  expect(topicsProjection.keys(recorded(putForward))).toEqual(['topic/b1/t1']);
  expect(topicsProjection.keys({ ...recorded(putForward), type: 'ItemRegistered' })).toEqual([]);
});

it('shows what was put forward, and when, and that it was withdrawn', () => {
  expect(after(putForward)).toEqual({ ...topic, ...words, at, withdrawn: false });
  expect(after(putForward, withdrawn)).toMatchObject({ title: '助餐点用地', withdrawn: true });
});

it('stops at a topic that nobody put forward', () => {
  expect(() => after(withdrawn)).toThrow('t1, which nobody put forward');
});
