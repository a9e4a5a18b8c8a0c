import { unreachable } from '#kernel';
import type { AgendaEntry } from '../contracts/index.ts';
import type { RecordedMeetingEvent } from './meeting-event.ts';

type AgendaEvent = Extract<
  RecordedMeetingEvent,
  { readonly type: 'AgendaItemPut' | 'AgendaSettled' | 'TopicAdded' | 'TopicTaken' | 'TopicDeferred' }
>;

/** What an event makes of an agenda. */
export const withAgenda = (agenda: readonly AgendaEntry[], event: AgendaEvent): readonly AgendaEntry[] => {
  switch (event.type) {
    case 'AgendaItemPut':
    case 'TopicAdded': {
      const entry = newEntry(event);
      const at = agenda.findIndex(({ topicId }) => topicId === entry.topicId);
      return at === -1 ? [...agenda, entry] : agenda.with(at, entry);
    }
    case 'AgendaSettled':
      return event.data.topicIds.flatMap((settled) => agenda.filter(({ topicId }) => topicId === settled));
    case 'TopicTaken': {
      const { topicId, outOfOrder } = event.data;
      const before = agenda.filter(({ taken }) => taken !== null).length;
      return changed(agenda, topicId, { taken: before + 1, outOfOrder });
    }
    case 'TopicDeferred':
      return changed(agenda, event.data.topicId, { deferral: event.data.reason });
    default:
      return unreachable(event);
  }
};

const newEntry = ({
  type,
  data: { meetingId: _, ...topic },
}: Extract<AgendaEvent, { readonly type: 'AgendaItemPut' | 'TopicAdded' }>): AgendaEntry => ({
  ...topic,
  onTheSpot: type === 'TopicAdded',
  taken: null,
  outOfOrder: false,
  deferral: null,
});

const changed = (
  agenda: readonly AgendaEntry[],
  topicId: string,
  change: Partial<AgendaEntry>,
): readonly AgendaEntry[] => agenda.map((entry) => (entry.topicId === topicId ? { ...entry, ...change } : entry));
