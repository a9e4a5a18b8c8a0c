import type { RecordedEvent } from '#event-store';
import type { Projection } from '#read-model';
import { type TopicDocument, type TopicEvent, topicEvents } from '../contracts/index.ts';

type RecordedTopicEvent = RecordedEvent & TopicEvent;

const isTopicEvent = (event: RecordedEvent): event is RecordedTopicEvent => Object.hasOwn(topicEvents, event.type);

/** What members put forward, one document a topic, `topic/<body>/<topic>`. */
export const topicsProjection: Projection<TopicDocument> = {
  name: 'topics',
  version: 1,
  keys: (event) => (isTopicEvent(event) ? [topicKey(event.data.bodyId, event.data.topicId)] : []),
  evolve: (topic, event) => (isTopicEvent(event) ? evolve(topic, event) : topic),
};

export const topicKey = (bodyId: string, topicId = ''): string => `topic/${bodyId}/${topicId}`;

const evolve = (topic: TopicDocument | null, event: RecordedTopicEvent): TopicDocument => {
  if (event.type === 'TopicPutForward') return { ...event.data, at: event.recordedAt, withdrawn: false };
  if (topic === null) throw new Error(`${event.type} of ${event.data.topicId}, which nobody put forward`);
  return { ...topic, withdrawn: true };
};
