import { given } from '#kernel/testing';
import type { TopicEvent } from '../contracts/index.ts';
import { bodyId, canteen, finance, health } from '../testing/meeting.ts';
import { type PutTopicForward, topicsDecider, type WithdrawTopic } from './topics-decider.ts';

const topic = { bodyId, topicId: 't1', unitId: finance };
const words = { title: '助餐点用地', reason: '选址涉及三个部门。', itemIds: [canteen] };
const put: PutTopicForward = { type: 'PutTopicForward', ...topic, ...words, isMember: true };
const withdraw: WithdrawTopic = { type: 'WithdrawTopic', ...topic };
const putForward: TopicEvent = { type: 'TopicPutForward', v: 1, data: { ...topic, ...words } };
const withdrawn: TopicEvent = { type: 'TopicWithdrawn', v: 1, data: topic };

it('takes a topic of a member, with its reason, once', () => {
  given(topicsDecider).when(put).then(putForward);
  given(topicsDecider, putForward).when(put).thenNothing();
});

it('refuses a topic of a unit that is no member', () =>
  given(topicsDecider)
    .when({ ...put, isMember: false })
    .thenRefused('topic.not-a-member'));

it('refuses a topic without a title or a reason, and a reason that is too long', () => {
  given(topicsDecider)
    .when({ ...put, title: ' ' })
    .thenRefused('meeting.text-missing');
  given(topicsDecider)
    .when({ ...put, reason: '' })
    .thenRefused('meeting.text-missing');
  given(topicsDecider)
    .when({ ...put, reason: '长'.repeat(100_000) })
    .thenRefused('meeting.text-too-long');
});

it('refuses another topic under the same id', () =>
  given(topicsDecider, putForward)
    .when({ ...put, title: '另一题目' })
    .thenRefused('topic.already-put-forward'));

it('lets the unit withdraw its own topic, once and for good', () => {
  given(topicsDecider, putForward).when(withdraw).then(withdrawn);
  given(topicsDecider, putForward, withdrawn).when(withdraw).thenNothing();
  given(topicsDecider, putForward, withdrawn).when(put).thenRefused('topic.withdrawn');
});

it('knows no topic of another unit, and none that nobody put forward', () => {
  given(topicsDecider, putForward)
    .when({ ...withdraw, unitId: health })
    .thenRefused('topic.unknown');
  given(topicsDecider).when(withdraw).thenRefused('topic.unknown');
});
