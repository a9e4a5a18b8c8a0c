import {
  type BodyId,
  type EventCatalogue,
  type EventOf,
  Fields,
  Id,
  type ItemId,
  ListOf,
  Text,
  type UnitId,
} from '#kernel';

const topic = { bodyId: Id<BodyId>(), topicId: Id(), unitId: Id<UnitId>() };

/** What is written to a stream `topics-<bodyId>`: what members put forward for the next meeting (议题征集). */
export const topicEvents = {
  TopicPutForward: {
    v: 1,
    data: Fields({ ...topic, title: Text, reason: Text, itemIds: ListOf(Id<ItemId>()) }),
  },
  TopicWithdrawn: { v: 1, data: Fields(topic) },
} as const satisfies EventCatalogue;

export type TopicEvent = EventOf<typeof topicEvents>;
