import type { AgendaEntry, MeetingDocument, TopicDocument } from '../contracts/index.ts';
import type { AgendaProposal } from './agenda-proposal.ts';

/**
 * Topics that wait for an agenda: what a meeting put off and none has had since, what members put forward and no meeting
 * has had yet, and what the office put on the agenda of a meeting that is not held. Put on an agenda under its id, a topic
 * waits no longer.
 */
export const waitingTopics = (
  meetings: readonly MeetingDocument[],
  topics: readonly TopicDocument[],
): readonly AgendaProposal[] => {
  const last = lastOnAgenda(meetings);
  return [
    ...[...last.values()].flatMap(({ meeting, entry }) => (entry.deferral === null ? [] : [putOff(meeting, entry)])),
    ...topics.filter(({ topicId }) => !last.has(topicId)).map(putForward),
    ...notHeld(meetings).filter(({ topicId }) => topicId !== null && !last.has(topicId)),
  ];
};

interface OnAgenda {
  readonly meeting: MeetingDocument;
  readonly entry: AgendaEntry;
}

/** Each topic as the last meeting has it that it is on the agenda of; what has not opened yet comes last, and what is not held has none. */
const lastOnAgenda = (meetings: readonly MeetingDocument[]): ReadonlyMap<string, OnAgenda> => {
  const opened = ({ opening }: MeetingDocument): number => opening?.position ?? Number.MAX_SAFE_INTEGER;
  const inOrder = meetings
    .filter(({ phase }) => phase !== 'cancelled')
    .toSorted((one, other) => opened(one) - opened(other));
  return new Map(
    inOrder.flatMap((meeting) => meeting.agenda.map((entry) => [entry.topicId, { meeting, entry }] as const)),
  );
};

/** The office's own topics of cancelled meetings: what is on an agenda for another reason is proposed for that anyway. */
const notHeld = (meetings: readonly MeetingDocument[]): readonly AgendaProposal[] => {
  const own = meetings
    .filter(({ phase }) => phase === 'cancelled')
    .flatMap(({ title, agenda }) => agenda.map((entry) => ({ title, entry })))
    .filter(({ entry: { reason, proposedBy } }) => reason === 'proposed' && proposedBy === null);
  return [...new Map(own.map((one) => [one.entry.topicId, one])).values()].map(
    ({ title: meeting, entry: { topicId, title, because, itemIds } }) => ({
      ...{ reason: 'proposed', title, topicId, itemIds, proposedBy: null, unitIds: [] },
      because: because || `原列入${meeting}，会议取消。`,
    }),
  );
};

const putOff = (
  { title: meeting }: MeetingDocument,
  { topicId, title, itemIds, proposedBy, deferral }: AgendaEntry,
): AgendaProposal => ({
  ...{ reason: 'deferred', title, topicId, proposedBy, itemIds },
  because: `${meeting}缓议：${deferral}`,
  unitIds: proposedBy === null ? [] : [proposedBy],
});

const putForward = ({ topicId, unitId, title, reason, itemIds }: TopicDocument): AgendaProposal => ({
  ...{ reason: 'proposed', title, topicId, itemIds },
  because: reason,
  proposedBy: unitId,
  unitIds: [unitId],
});
