import { accept, refuse } from '#kernel';
import { answersFor, isRepresented, type MeetingEvent } from '../contracts/index.ts';
import type { CloseMeeting, DeferTopic, TakeTopic } from './meeting-commands.ts';
import { during, type MeetingDecision, type MeetingState, type Topic, wasClosed } from './meeting-state.ts';
import { flawOf } from './words.ts';

type Sitting = Pick<Extract<MeetingState, { readonly phase: 'open' }>, 'agenda' | 'course'>;

/** The topics that the meeting has neither taken nor put off yet, in their order. */
const openTopics = ({ agenda, course }: Sitting): readonly Topic[] =>
  [...agenda.values()].filter(({ topicId }) => !course.has(topicId));

/** Topics are taken in their order; whoever takes one before others says so, and that is recorded. */
export const takeTopic = (c: TakeTopic, s: MeetingState): MeetingDecision =>
  during(s, 'takeTopic', c, (meeting) => {
    const { meetingId, topicId } = c;
    if (!meeting.agenda.has(topicId)) return refuse('topic.unknown', { topicId });
    const became = meeting.course.get(topicId);
    if (became) return became === 'taken' ? accept() : refuse('topic.deferred', { topicId });
    const [next] = openTopics(meeting);
    const outOfOrder = next?.topicId !== topicId;
    if (next && outOfOrder && !c.outOfOrder) return refuse('topic.out-of-order', { next: next.title });
    return accept({ type: 'TopicTaken', v: 1, data: { meetingId, topicId, outOfOrder } });
  });

/** A topic that has not been taken is put off to the next meeting, for a reason. */
export const deferTopic = (c: DeferTopic, s: MeetingState): MeetingDecision =>
  during(s, 'deferTopic', c, (meeting) => {
    const { meetingId, topicId, reason } = c;
    if (!meeting.agenda.has(topicId)) return refuse('topic.unknown', { topicId });
    const became = meeting.course.get(topicId);
    if (became === 'taken') return refuse('topic.taken', { topicId });
    if (became) return became.deferral === reason ? accept() : refuse('topic.deferred', { topicId });
    return flawOf('reason', reason) ?? accept({ type: 'TopicDeferred', v: 1, data: { meetingId, topicId, reason } });
  });

/**
 * A meeting closes once, when it has come to all of its topics; from then on nothing is adopted. Members that are
 * neither present nor excused by then were absent; whoever has the place of one that has ended since is as that one was.
 */
export const closeMeeting = (c: CloseMeeting, s: MeetingState): MeetingDecision => {
  if (wasClosed(s)) return accept();
  return during(s, 'closeMeeting', c, (meeting) => {
    const { meetingId } = c;
    if (!isAnybodyThere(meeting)) return refuse('minutes.nobody-present');
    const open = openTopics(meeting);
    if (open.length > 0) {
      return refuse('meeting.topics-open', { open: open.length, titles: open.map(({ title }) => title).join('、') });
    }
    // Of a unit that came and has ended since, whoever has its place is not absent.
    const there = new Set(
      [...meeting.attendees.keys()].flatMap((unitId) => [unitId, answersFor(unitId, c.successions)]),
    );
    return accept<MeetingEvent>(
      ...[...new Set(c.members)]
        .filter((unitId) => !there.has(unitId))
        .map((unitId) => ({ type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId } }) as const),
      { type: 'MeetingClosed', v: 1, data: { meetingId } },
    );
  });
};

/** Without a member that was there, minutes would want nobody's countersignature. */
const isAnybodyThere = ({ attendees }: Pick<Extract<MeetingState, { readonly phase: 'open' }>, 'attendees'>): boolean =>
  [...attendees.values()].some(isRepresented);
