import type { AgendaEntry, MeetingDocument, TopicDocument } from '../contracts/index.ts';
import type { AgendaProposal } from './agenda-proposal.ts';

/**
 * Topics that wait for an agenda: what a meeting put off and none has had since, and what members put forward and no
 * meeting has had yet. Put on an agenda under its id, a topic waits no longer.
 */
export const waitingTopics = (
  meetings: readonly MeetingDocument[],
  topics: readonly TopicDocument[],
): readonly AgendaProposal[] => {
  const last = lastOnAgenda(meetings);
  return [
    ...[...last.values()].flatMap(({ meeting, entry }) => (entry.deferral === null ? [] : [putOff(meeting, entry)])),
    ...topics.filter(({ topicId }) => !last.has(topicId)).map(putForward),
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
