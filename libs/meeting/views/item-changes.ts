import type { UnitId } from '#kernel';
import type { DutyDocument, ItemDocument, LedgerDifference } from '#responsibility/contracts';
import type { DutyChange, DutyStanding, ItemChange } from '../contracts/index.ts';
import { reportsSince, type Stretch, urgesSince } from './between-meetings.ts';

/** The items in which something changed that a meeting is told of, in the order of the ledger. */
export const itemChanges = (
  items: readonly ItemDocument[],
  stretches: readonly Stretch[],
  difference: LedgerDifference,
  nameOf: (unitId: UnitId) => string,
): readonly ItemChange[] => {
  const before = new Map(difference.items.map(({ key, before: item }) => [key, item]));
  const changed = stretches.filter(({ duty, before: then }) => duty !== then);
  const byItem = Map.groupBy(changed, ({ duty }) => duty.itemId);
  return items.flatMap((item) => {
    const { itemId, number, heading, text, status } = item;
    const then = before.get(itemId);
    const statusBefore = then === undefined ? status : (then?.status ?? null);
    const duties = (byItem.get(itemId) ?? []).map((stretch) => dutyChange(stretch, nameOf)).filter(isTold);
    if (statusBefore === status && duties.length === 0) return [];
    return [{ itemId, number, heading: heading || text, statusBefore, status, duties }];
  });
};

const dutyChange = (stretch: Stretch, nameOf: (unitId: UnitId) => string): DutyChange => {
  const { duty, before, outcome } = stretch;
  const { itemId, unitId, reassignedTo } = duty;
  return {
    ...{ itemId, unitId, unit: nameOf(unitId) },
    before: before && standing(before),
    after: standing(duty),
    outcome,
    reports: reportsSince(stretch),
    urges: urgesSince(stretch),
    passedTo: reassignedTo === null ? null : nameOf(reassignedTo),
  };
};

const standing = ({ status, percent, dueOn }: DutyDocument): DutyStanding => ({ status, percent, dueOn });

const isTold = ({ before, after, reports, urges }: DutyChange): boolean =>
  before === null ||
  before.status !== after.status ||
  before.percent !== after.percent ||
  before.dueOn !== after.dueOn ||
  reports > 0 ||
  urges > 0;
