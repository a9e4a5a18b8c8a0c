import { type Day, daysBetween } from '#kernel';
import { type DutyDocument, isOpen, isOverdue } from '#responsibility/contracts';
import {
  type AgendaReason,
  type MeetingDocument,
  resolutionsAsCorrected,
  type TopicDocument,
} from '../contracts/index.ts';
import type { AgendaProposal } from './agenda-proposal.ts';
import { dutiesOfResolution } from './duties-of-resolution.ts';
import type { LedgerState } from './ledger-state.ts';
import { waitingTopics } from './waiting-topics.ts';

/** What agendas are proposed from: the ledger, the meetings of the body, and what its members put forward. */
export interface AgendaSource {
  readonly ledger: LedgerState;
  readonly meetings: readonly MeetingDocument[];
  readonly topics: readonly TopicDocument[];
}

/**
 * Unfinished resolutions of the minutes that were issued last, what a meeting put off, what is overdue, where help is
 * needed, and what members put forward: each with its reason.
 */
export const agendaProposals = (
  { ledger, meetings, topics }: AgendaSource,
  day: Day,
  timeZone: string,
): readonly AgendaProposal[] => {
  const last = lastIssued(meetings);
  return [
    ...(last === null ? [] : unfinished(last, ledger)),
    ...waitingTopics(meetings, topics),
    ...perItem(
      ledger,
      'overdue',
      (duty) => isOverdue(day, duty, timeZone),
      (late) => overdueWords(late, day),
    ),
    ...perItem(ledger, 'help-needed', (duty) => isOpen(duty.status) && asked(duty).length > 0, helpWords),
  ].toSorted((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason));
};

const order: readonly AgendaReason[] = ['unfinished-resolution', 'deferred', 'overdue', 'help-needed', 'proposed'];

const lastIssued = (meetings: readonly MeetingDocument[]): MeetingDocument | null =>
  meetings
    .filter(({ phase }) => phase === 'issued')
    .toSorted((one, other) => (one.minutes?.position ?? 0) - (other.minutes?.position ?? 0))
    .at(-1) ?? null;

/** What a unit asked for, and the problem that its last report names. */
const asked = ({ openHelp, lastReport }: DutyDocument): readonly string[] => [
  ...openHelp.map(({ text }) => text),
  ...(lastReport?.problem ? [lastReport.problem] : []),
];

const overdueWords = (late: readonly DutyDocument[], day: Day): string => {
  const longest = Math.max(...late.map(({ dueOn }) => (dueOn === null ? 0 : daysBetween(dueOn, day))));
  return `${late.length}项责任逾期，最长${longest}天。`;
};

const helpWords = (duties: readonly DutyDocument[]): string => [...new Set(duties.flatMap(asked))].join('；');

const unfinished = (
  { resolutions, corrections, minutes }: MeetingDocument,
  ledger: LedgerState,
): readonly AgendaProposal[] =>
  resolutionsAsCorrected(resolutions, corrections).flatMap((resolution) => {
    const open = dutiesOfResolution(resolution, ledger).filter(({ status }) => isOpen(status));
    const own = corrections.filter(({ resolutionId }) => resolutionId === resolution.resolutionId);
    const documents = [resolution.resolutionId, ...own.map(({ correctionId }) => correctionId)];
    const lost = withoutEffect(documents, ledger);
    if (open.length + lost.length === 0) return [];
    const { heading, text, number } = resolution;
    const because = [
      `${minutes?.issued?.minutesNumber}纪要第${number}项议定事项`,
      [
        ...(open.length === 0 ? [] : [`尚有${open.length}项责任未办结`]),
        ...(lost.length === 0 ? [] : [`对${lost.length}项责任未能生效`]),
      ].join('，'),
      '。',
    ].join('');
    return [proposal('unfinished-resolution', heading || text, because, [...open, ...lost])];
  });

/** What a resolution, or a correction of it, said of units and could not do: it stands in their entries. */
const withoutEffect = (documents: readonly string[], { items }: LedgerState) =>
  items.flatMap(({ itemId, entries }) =>
    entries
      .filter(({ resolutionId }) => documents.includes(resolutionId))
      .flatMap((entry) => entry.withoutEffect.map(({ unitId }) => ({ itemId, unitId }))),
  );

const perItem = (
  { items, duties }: LedgerState,
  reason: AgendaReason,
  concerns: (duty: DutyDocument) => boolean,
  because: (duties: readonly DutyDocument[]) => string,
): readonly AgendaProposal[] => {
  const concerned = Map.groupBy(duties.filter(concerns), ({ itemId }) => itemId);
  return items.flatMap(({ itemId, heading, text }) => {
    const found = concerned.get(itemId);
    return found ? [proposal(reason, heading || text, because(found), found)] : [];
  });
};

const proposal = (
  reason: AgendaReason,
  title: string,
  because: string,
  duties: readonly Pick<DutyDocument, 'itemId' | 'unitId'>[],
): AgendaProposal => ({
  reason,
  title,
  because,
  topicId: null,
  proposedBy: null,
  itemIds: [...new Set(duties.map(({ itemId }) => itemId))],
  unitIds: [...new Set(duties.map(({ unitId }) => unitId))],
});
