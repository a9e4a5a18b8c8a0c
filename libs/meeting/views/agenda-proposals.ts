import type { Day, ItemId, UnitId } from '#kernel';
import { type DutyDocument, type ItemDocument, isOpen, isOverdue } from '#responsibility/contracts';
import type { AgendaReason, MeetingDocument, ResolutionEntry } from '../contracts/index.ts';

/** A topic that the office may put on the agenda as it is. */
export interface AgendaProposal {
  readonly reason: AgendaReason;
  readonly title: string;
  readonly itemIds: readonly ItemId[];
  /** The units that it is about. */
  readonly unitIds: readonly UnitId[];
}

/** The items of a body with their duties, at one moment. */
export interface LedgerState {
  readonly items: readonly ItemDocument[];
  readonly duties: readonly DutyDocument[];
}

/** Unfinished resolutions of last time first, then what is overdue, then where help is needed. */
export const agendaProposals = (
  ledger: LedgerState,
  lastMeeting: MeetingDocument | null,
  day: Day,
): readonly AgendaProposal[] => [
  ...(lastMeeting?.resolutions ?? []).flatMap((resolution) => unfinished(resolution, ledger)),
  ...perItem(ledger, 'overdue', (duty) => isOverdue(day, duty)),
  ...perItem(ledger, 'help-needed', (duty) => isOpen(duty.status) && needsHelp(duty)),
];

/** It asked for help, or its last report names a problem. */
const needsHelp = ({ openHelp, lastReport }: DutyDocument): boolean =>
  openHelp.length > 0 || (lastReport?.problem ?? null) !== null;

/** The duties that a resolution led to: those of its units, in the items that have an entry of it. */
export const dutiesOfResolution = (
  { resolutionId, leadUnitId, unitIds }: ResolutionEntry,
  { items, duties }: LedgerState,
): readonly DutyDocument[] => {
  const touched = new Set(
    items.filter(({ entries }) => entries.some((one) => one.resolutionId === resolutionId)).map(({ itemId }) => itemId),
  );
  const named = new Set<UnitId | null>([leadUnitId, ...unitIds]);
  return duties.filter(({ itemId, unitId }) => touched.has(itemId) && named.has(unitId));
};

const unfinished = (resolution: ResolutionEntry, ledger: LedgerState): readonly AgendaProposal[] => {
  const open = dutiesOfResolution(resolution, ledger).filter(({ status }) => isOpen(status));
  return open.length === 0 ? [] : [proposal('unfinished-resolution', resolution.heading || resolution.text, open)];
};

const perItem = (
  { items, duties }: LedgerState,
  reason: AgendaReason,
  concerns: (duty: DutyDocument) => boolean,
): readonly AgendaProposal[] => {
  const concerned = Map.groupBy(duties.filter(concerns), ({ itemId }) => itemId);
  return items.flatMap(({ itemId, heading, text }) => {
    const found = concerned.get(itemId);
    return found ? [proposal(reason, heading || text, found)] : [];
  });
};

const proposal = (reason: AgendaReason, title: string, duties: readonly DutyDocument[]): AgendaProposal => ({
  reason,
  title,
  itemIds: [...new Set(duties.map(({ itemId }) => itemId))],
  unitIds: [...new Set(duties.map(({ unitId }) => unitId))],
});
