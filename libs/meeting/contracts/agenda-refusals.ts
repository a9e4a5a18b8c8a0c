import type { RefusalCatalogue } from '#kernel';

/** Why an act on an agenda or a topic is refused. */
export const agendaRefusals = {
  'meeting.topics-open': {
    kind: 'conflict',
    zh: '还有 {open} 个议题未审议（{titles}），请审议或缓议后再散会。',
    en: '{open} topics are neither taken nor deferred: {titles}. Take or defer them first.',
  },
  'agenda.fixed': {
    kind: 'conflict',
    zh: '会议通知已发出，议题不能再改动。',
    en: 'Invitations have gone out: the agenda no longer changes.',
  },
  'agenda.empty': {
    kind: 'invalid',
    zh: '议程没有议题，不能确定。',
    en: 'There is nothing on the agenda to settle: name at least one topic.',
  },
  'agenda.unknown-topic': {
    kind: 'invalid',
    zh: '议程中没有这个议题（{topicId}）。',
    en: 'The agenda has no topic {topicId}.',
  },
  'agenda.topic-named-twice': {
    kind: 'invalid',
    zh: '同一议题（{topicId}）在议程中只能列一次。',
    en: 'Topic {topicId} is named twice: a topic has one place on the agenda.',
  },
  'agenda.without-units': {
    kind: 'invalid',
    zh: '请写明参加联络员会议的单位。',
    en: 'Name the units that took part in the liaison meeting.',
  },
  'agenda.not-a-member': {
    kind: 'invalid',
    zh: '该单位（{unitId}）不是成员单位，不参加联络员会议。',
    en: 'Unit {unitId} is not a member of the body and does not settle its agenda.',
  },
  'agenda.settled-in-future': {
    kind: 'invalid',
    zh: '联络员会议日期（{settledOn}）还没有到。',
    en: 'The day {settledOn} of the liaison meeting has not come yet.',
  },
  'topic.unknown': {
    kind: 'not-found',
    zh: '没有这个议题（{topicId}）。',
    en: 'There is no topic {topicId}.',
  },
  'topic.unknown-item': {
    kind: 'invalid',
    zh: '没有这个责任事项（{itemId}），请核对后再提议题。',
    en: 'There is no item {itemId}: check what the topic is about.',
  },
  'topic.item-of-other-body': {
    kind: 'invalid',
    zh: '该责任事项（{itemId}）属于另一联席会议，不能在这里提议题。',
    en: 'Item {itemId} belongs to another body: put the topic forward there.',
  },
  'topic.unknown-unit': {
    kind: 'invalid',
    zh: '没有登记这个单位（{unitId}）。',
    en: 'There is no unit {unitId}: check who put the topic forward.',
  },
  'topic.not-a-member': {
    kind: 'forbidden',
    zh: '该单位（{unitId}）不是成员单位，不能提出议题。',
    en: 'Unit {unitId} is not a member of the body and puts no topics forward.',
  },
  'topic.already-put-forward': {
    kind: 'conflict',
    zh: '这个编号的议题已按另外的内容提出。',
    en: 'A topic with this id is put forward already, with other content.',
  },
  'topic.withdrawn': {
    kind: 'conflict',
    zh: '该议题（{topicId}）已撤回；如需再提，请另行提出。',
    en: 'Topic {topicId} was withdrawn: put it forward anew.',
  },
  'topic.out-of-order': {
    kind: 'conflict',
    zh: '按议程应先审议“{next}”；如确需提前，请注明不按顺序。',
    en: 'The agenda has “{next}” first: take that, or say that you take this one out of order.',
  },
  'topic.taken': {
    kind: 'conflict',
    zh: '该议题（{topicId}）已经审议。',
    en: 'Topic {topicId} is taken already.',
  },
  'topic.deferred': {
    kind: 'conflict',
    zh: '该议题（{topicId}）已经缓议，列入下次会议建议。',
    en: 'Topic {topicId} is deferred already, and comes back as a proposal for the next meeting.',
  },
} as const satisfies RefusalCatalogue;
