import { accept, type BodyId, type Decider, type Decision, type ItemId, refuse, sameData, type UnitId } from '#kernel';
import type { MeetingRefusal, TopicEvent } from '../contracts/index.ts';
import { flawOf } from './words.ts';

interface OnTopic<Type extends string> {
  readonly type: Type;
  readonly bodyId: BodyId;
  readonly topicId: string;
  readonly unitId: UnitId;
}

export interface PutTopicForward extends OnTopic<'PutTopicForward'> {
  /** Whether the unit is a member of the body. */
  readonly isMember: boolean;
  readonly title: string;
  readonly reason: string;
  readonly itemIds: readonly ItemId[];
}

export type WithdrawTopic = OnTopic<'WithdrawTopic'>;

export type TopicCommand = PutTopicForward | WithdrawTopic;

interface Topic {
  readonly content: Extract<TopicEvent, { readonly type: 'TopicPutForward' }>['data'];
  readonly withdrawn: boolean;
}

export type TopicsState = ReadonlyMap<string, Topic>;
type TopicDecision = Decision<TopicEvent, MeetingRefusal>;

/** A member puts a topic forward for the next meeting, and says why. Whether it is taken up is for the agenda to show. */
const putTopicForward = (c: PutTopicForward, topics: TopicsState): TopicDecision => {
  const { bodyId, topicId, unitId, title, reason, itemIds } = c;
  const data = { bodyId, topicId, unitId, title, reason, itemIds: [...itemIds] };
  const known = topics.get(topicId);
  if (known?.withdrawn) return refuse('topic.withdrawn', { topicId });
  if (known) return sameData(known.content, data) ? accept() : refuse('topic.already-put-forward');
  if (!c.isMember) return refuse('topic.not-a-member', { unitId });
  return flawOf('title', title) ?? flawOf('reason', reason) ?? accept({ type: 'TopicPutForward', v: 1, data });
};

/** Only the unit that put a topic forward withdraws it: to another, there is no such topic. */
const withdrawTopic = ({ bodyId, topicId, unitId }: WithdrawTopic, topics: TopicsState): TopicDecision => {
  const topic = topics.get(topicId);
  if (topic?.content.unitId !== unitId) return refuse('topic.unknown', { topicId });
  if (topic.withdrawn) return accept();
  return accept({ type: 'TopicWithdrawn', v: 1, data: { bodyId, topicId, unitId } });
};

/** What the members of a body put forward. Stream `topics-<bodyId>`. */
export const topicsDecider: Decider<TopicsState, TopicCommand, TopicEvent, MeetingRefusal> = {
  initial: new Map(),
  decide: (command, topics) =>
    command.type === 'PutTopicForward' ? putTopicForward(command, topics) : withdrawTopic(command, topics),
  evolve: (topics, event) => {
    const { topicId } = event.data;
    if (event.type === 'TopicPutForward')
      return new Map(topics).set(topicId, { content: event.data, withdrawn: false });
    const topic = topics.get(topicId);
    return topic ? new Map(topics).set(topicId, { ...topic, withdrawn: true }) : topics;
  },
};
