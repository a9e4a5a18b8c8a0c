import { type Act, attempt, codes, officePeople, said, somebody, unitPeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { onMeeting } from './meeting-acts.ts';
import type { AgendaTopic, Meeting } from './meeting-world.ts';
import { today, type World } from './world.ts';
import { wrongItems } from './wrong-items.ts';

/** What members put forward; the agenda, settled and agreed to; its topics, one after another. */

const itemsFor = (world: World, chance: Chance): readonly string[] => {
  const known = chance.some(world.items, chance.below(2)).map(({ itemId }) => itemId);
  return chance.happens(2) ? [...known, chance.of(['nobody', world.elsewhere]) ?? ''] : known;
};

const putForward: Act = (world, chance) => {
  const permitted = { by: unitPeople };
  const who = somebody(world, chance, permitted);
  const isMember = world.units.some(({ unitId, isMember: is }) => is && unitId === who.unitId);
  const { text: reason, blank, long } = said(chance);
  const itemIds = itemsFor(world, chance);
  const topic = { title: `议题${world.topics.length + 1}`, reason, itemIds };
  return attempt(
    {
      ...{ act: 'putForward', who, path: `/api/bodies/${world.bodyId}/topics`, body: topic, malformed: long },
      refusals: codes({
        'meeting.text-missing': blank,
        ...wrongItems(world, 'topic', itemIds),
        'topic.not-a-member': !isMember,
      }),
      happens: ({ topicId = '' }) => {
        world.topics.push({ topicId, unitId: who.unitId ?? '', ...topic, at: world.now, withdrawn: false });
        return 1;
      },
    },
    permitted,
  );
};

const withdraw: Act = (world, chance) => {
  const topic = chance.of(world.topics);
  if (!topic) return null;
  const own = world.people.filter(({ unitId }) => unitId === topic.unitId);
  const who = (chance.happens(90) ? chance.of(own) : chance.of(world.people)) ?? world.people[0];
  if (!who) return null;
  const topicId = chance.happens(5) ? 'nobody' : topic.topicId;
  return attempt(
    {
      ...{ act: 'withdraw', who, path: `/api/bodies/${world.bodyId}/topics/${topicId}/withdrawal`, body: {} },
      refusals: codes({ 'topic.unknown': topicId === 'nobody' || who.unitId !== topic.unitId }),
      happens: () => {
        const events = topic.withdrawn ? 0 : 1;
        topic.withdrawn = true;
        return events;
      },
    },
    { by: unitPeople },
  );
};

/** A topic that waits: put forward, and on no agenda yet. */
const waiting = ({ topics, meetings }: World) =>
  topics.filter(
    ({ topicId, withdrawn }) =>
      !withdrawn &&
      !meetings.some(({ phase, agenda }) => phase !== 'cancelled' && agenda.some((on) => on.topicId === topicId)),
  );

const putAgendaItem: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'putAgendaItem', by: officePeople, phases: ['proposed', 'settled', 'agreed'] },
    attempt: (meeting) => {
      const { text, blank, long } = said(chance);
      const from = chance.happens(50) ? chance.of(waiting(world)) : undefined;
      const there = chance.happens(20) ? chance.of(meeting.agenda) : undefined;
      const itemIds = from?.itemIds ?? itemsFor(world, chance);
      const title = blank || long ? text : `${text}之议题`;
      const proposedBy = chance.happens(2) ? 'nobody' : (from?.unitId ?? null);
      const topic = { title, itemIds, because: chance.happens(50) ? '新情况。' : '', proposedBy };
      const topicId = from?.topicId ?? there?.topicId;
      return {
        ...{
          path: 'agenda-items',
          body: { ...topic, ...(topicId && { topicId }) },
          malformed: long || title.length > 200,
        },
        refusals: {
          'meeting.text-missing': blank,
          ...wrongItems(world, 'topic', itemIds),
          'topic.unknown-unit': proposedBy === 'nobody',
        },
        happens: (made) => {
          put(meeting, { topicId: made['topicId'] ?? '', ...topic, onTheSpot: false, ...untouched });
          Object.assign(meeting, { phase: 'proposed', settlement: null, agreedBy: null });
          return 1;
        },
      };
    },
  });

const untouched = { taken: null, outOfOrder: false, deferral: null };

const put = ({ agenda }: Meeting, topic: AgendaTopic): void => {
  const at = agenda.findIndex(({ topicId }) => topicId === topic.topicId);
  if (at < 0) agenda.push(topic);
  else agenda[at] = topic;
};

const settleAgenda: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'settleAgenda', by: officePeople, phases: ['proposed', 'settled', 'agreed'] },
    fits: ({ phase, agenda }) => agenda.length > 0 && (phase === 'proposed' || chance.happens(10)),
    attempt: (meeting) => {
      const all = meeting.agenda.map(({ topicId }) => topicId);
      const some = chance.some(all, chance.happens(3) ? 0 : Math.max(1, all.length - chance.below(2)));
      const topicIds = chance.happens(3) ? [...some, chance.of([...all, 'nobody']) ?? 'nobody'] : some;
      const anybody = chance.happens(10);
      const members = world.units.filter(({ isMember }) => anybody !== isMember);
      const unitIds = chance.some(members, chance.happens(3) ? 0 : 3).map(({ unitId }) => unitId);
      const settledOn = daysLater(today(world), chance.happens(3) ? 1 : -chance.below(3));
      return {
        ...{ path: 'agenda-settlement', body: { unitIds, topicIds, settledOn } },
        refusals: {
          'agenda.empty': topicIds.length === 0,
          'agenda.unknown-topic': topicIds.some((topicId) => !all.includes(topicId)),
          'agenda.topic-named-twice': new Set(topicIds).size < topicIds.length,
          'agenda.without-units': unitIds.length === 0,
          'agenda.not-a-member': world.units.some(({ unitId, isMember }) => !isMember && unitIds.includes(unitId)),
          'agenda.settled-in-future': settledOn > today(world),
        },
        happens: () => {
          meeting.agenda = topicIds.flatMap((id) => meeting.agenda.filter(({ topicId }) => topicId === id));
          Object.assign(meeting, { phase: 'settled', settlement: { settledOn, unitIds }, agreedBy: null });
          return 1;
        },
      };
    },
  });

const agreeAgenda: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'agreeAgenda', by: ['convenor'], phases: ['settled'] },
    attempt: (meeting, who) => ({
      ...{ path: 'agenda-agreement', isSo: meeting.phase === 'agreed' },
      happens: () => {
        Object.assign(meeting, { phase: 'agreed', agreedBy: who.userId });
        return 1;
      },
    }),
  });

const addTopic: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'addTopic', by: officePeople, phases: ['open'] },
    attempt: (meeting) => {
      const { text, blank, long } = said(chance);
      const itemIds = itemsFor(world, chance);
      const topic = { title: text, itemIds, because: '', proposedBy: null };
      return {
        ...{ path: 'topics', body: topic, malformed: long },
        refusals: { 'meeting.text-missing': blank, ...wrongItems(world, 'topic', itemIds) },
        happens: ({ topicId = '' }) => {
          meeting.agenda.push({ topicId, ...topic, onTheSpot: true, ...untouched });
          return 1;
        },
      };
    },
  });

const isOpen = ({ taken, deferral }: AgendaTopic): boolean => taken === null && deferral === null;

/** The next topic, most of the time; else any, or one that there is not. */
const topicOf = (chance: Chance, { agenda }: Meeting): AgendaTopic | undefined => {
  if (chance.happens(3)) return undefined;
  return (chance.happens(75) && agenda.find(isOpen)) || chance.of(agenda);
};

const takeTopic: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'takeTopic', by: officePeople, phases: ['open'] },
    fits: ({ agenda }) => agenda.some(isOpen),
    attempt: (meeting) => {
      const topic = topicOf(chance, meeting);
      const outOfOrder = chance.happens(20);
      const isNext = meeting.agenda.find(isOpen) === topic;
      return {
        ...{ path: `topics/${topic?.topicId ?? 'nobody'}/taking`, body: { outOfOrder } },
        refusals: {
          'topic.unknown': !topic,
          'topic.deferred': (topic?.deferral ?? null) !== null,
          'topic.out-of-order': !isNext && !outOfOrder,
        },
        isSo: meeting.phase === 'open' && (topic?.taken ?? null) !== null,
        happens: () => {
          const taken = meeting.agenda.filter((other) => other.taken !== null).length + 1;
          if (topic) Object.assign(topic, { taken, outOfOrder: !isNext });
          return 1;
        },
      };
    },
  });

const deferTopic: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'deferTopic', by: officePeople, phases: ['open'] },
    fits: ({ agenda }) => agenda.some(isOpen),
    attempt: (meeting) => {
      const { text: reason, blank, long } = said(chance);
      const topic = topicOf(chance, meeting);
      return {
        ...{ path: `topics/${topic?.topicId ?? 'nobody'}/deferral`, body: { reason }, malformed: long },
        refusals: {
          'topic.unknown': !topic,
          'meeting.text-missing': blank,
          'topic.taken': (topic?.taken ?? null) !== null,
          'topic.deferred': (topic?.deferral ?? null) !== null,
        },
        happens: () => {
          if (topic) topic.deferral = reason;
          return 1;
        },
      };
    },
  });

export const agendaActs = {
  ...{ putForward, withdraw, putAgendaItem, settleAgenda, agreeAgenda, addTopic, takeTopic, deferTopic },
} as const satisfies Record<string, Act>;
