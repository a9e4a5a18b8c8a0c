import { accept, refuse, sameData } from '#kernel';
import type { AddTopic, AgreeAgenda, PutAgendaItem, SettleAgenda } from './meeting-commands.ts';
import { during, type MeetingDecision, type MeetingState, type Topic, wasInvited, wasOpened } from './meeting-state.ts';
import { flawOf, tooLong } from './words.ts';

/** The agenda changes silently until invitations go out, and not afterwards; what changes is to be settled anew. */
export const putAgendaItem = (c: PutAgendaItem, s: MeetingState): MeetingDecision => {
  if (s.phase !== 'unproposed' && isSameTopic(s.agenda.get(c.topicId), c)) return accept();
  if (wasInvited(s)) return refuse('agenda.fixed');
  return during(
    s,
    'putAgendaItem',
    c,
    () => flawOfTopic(c) ?? accept({ type: 'AgendaItemPut', v: 2, data: topicIn(c) }),
  );
};

/** Liaisons of members settle what is on the agenda, and in which order; what they leave out is off it. */
export const settleAgenda = (c: SettleAgenda, s: MeetingState): MeetingDecision => {
  const { meetingId, settledOn, unitIds, topicIds } = c;
  const data = { meetingId, settledOn, unitIds: [...unitIds], topicIds: [...topicIds] };
  if ((s.phase === 'settled' || s.phase === 'agreed') && sameData(s.settlement, data)) return accept();
  if (wasInvited(s)) return refuse('agenda.fixed');
  return during(s, 'settleAgenda', c, ({ agenda }) => {
    if (topicIds.length === 0) return refuse('agenda.empty');
    const unknown = topicIds.find((topicId) => !agenda.has(topicId));
    if (unknown !== undefined) return refuse('agenda.unknown-topic', { topicId: unknown });
    const twice = topicIds.find((topicId, index) => topicIds.indexOf(topicId) !== index);
    if (twice !== undefined) return refuse('agenda.topic-named-twice', { topicId: twice });
    if (unitIds.length === 0) return refuse('agenda.without-units');
    const stranger = unitIds.find((unitId) => !c.members.includes(unitId));
    if (stranger !== undefined) return refuse('agenda.not-a-member', { unitId: stranger });
    if (settledOn > c.today) return refuse('agenda.settled-in-future', { settledOn });
    return accept({ type: 'AgendaSettled', v: 1, data });
  });
};

/** The convenor agrees to what was settled, and invitations may go out. */
export const agreeAgenda = (c: AgreeAgenda, s: MeetingState): MeetingDecision => {
  const { meetingId, agreedBy } = c;
  if (s.phase === 'agreed') return accept();
  return during(s, 'agreeAgenda', c, () => accept({ type: 'AgendaAgreed', v: 1, data: { meetingId, agreedBy } }));
};

/** A topic that comes up while the meeting runs stands last, until somebody takes it out of order. */
export const addTopic = (c: AddTopic, s: MeetingState): MeetingDecision => {
  const known = wasOpened(s) ? s.agenda.get(c.topicId) : undefined;
  if (isSameTopic(known, c)) return accept();
  return during(s, 'addTopic', c, () => {
    if (known) return refuse('agenda.topic-named-twice', { topicId: c.topicId });
    return flawOfTopic(c) ?? accept({ type: 'TopicAdded', v: 1, data: topicIn(c) });
  });
};

const flawOfTopic = ({ title, because }: PutAgendaItem | AddTopic) =>
  flawOf('title', title) ?? tooLong('reason', because);

const topicIn = ({ type: _, itemIds, ...topic }: PutAgendaItem | AddTopic): Topic => ({
  ...topic,
  itemIds: [...itemIds],
});

const isSameTopic = (known: Topic | undefined, c: PutAgendaItem | AddTopic): boolean => sameData(known, topicIn(c));
