import type { UnitId } from '#kernel';
import type { DutyDocument, ItemDocument } from '#responsibility/contracts';
import type { ResolutionEntry } from '../contracts/index.ts';
import type { LedgerState } from './ledger-state.ts';

/**
 * The duties that a resolution led to, in the items that have an entry of it: all of the item that it created, and of
 * those that it touches its units' duties, with those that passed on from them since.
 */
export const dutiesOfResolution = (
  { resolutionId, leadUnitId, unitIds }: ResolutionEntry,
  { items, duties }: LedgerState,
): readonly DutyDocument[] => {
  const byItem = Map.groupBy(duties, ({ itemId }) => itemId);
  const named = [...(leadUnitId === null ? [] : [leadUnitId]), ...unitIds];
  return items.flatMap((item) => {
    const entry = item.entries.find((one) => one.resolutionId === resolutionId);
    if (!entry) return [];
    const own = byItem.get(item.itemId) ?? [];
    if (isCreatedBy(entry, item)) return own;
    const units = withHeirs(named, own);
    return own.filter(({ unitId }) => units.has(unitId));
  });
};

/** No other resolution of its meeting can have touched an item that was not there. */
const isCreatedBy = ({ meetingId }: ItemDocument['entries'][number], { origin, originId }: ItemDocument): boolean =>
  origin === 'resolution' && originId === meetingId;

/** The units, and whoever got a duty of theirs, or one of those that did. */
const withHeirs = (named: readonly UnitId[], duties: readonly DutyDocument[]): ReadonlySet<UnitId> => {
  const units = new Set(named);
  for (const unit of units) {
    const to = duties.find(({ unitId }) => unitId === unit)?.reassignedTo ?? null;
    if (to !== null) units.add(to);
  }
  return units;
};
