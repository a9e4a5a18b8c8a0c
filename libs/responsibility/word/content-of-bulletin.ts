import { type Day, dayOf, daysBetween, type UnitId } from '#kernel';
import { chineseDay, numbered } from '#word';
import { type DutyDocument, type ItemDocument, isOpen, isOverdue, outcomeOf } from '../contracts/index.ts';
import type { BulletinContent, OverdueDuty, UnitResult } from './bulletin-document.ts';

/** The ledger of a body at the end of a period, and the slips that were issued within it. */
export interface BulletinSource {
  readonly body: {
    readonly bodyId: string;
    readonly name: string;
    readonly timeZone: string;
    readonly members: readonly UnitId[];
  };
  readonly units: Readonly<Record<UnitId, string>>;
  readonly items: readonly ItemDocument[];
  readonly duties: readonly DutyDocument[];
  readonly slips: readonly { readonly unitId: UnitId }[];
  readonly from: Day;
  readonly to: Day;
  readonly position: number;
}

/**
 * What a bulletin tells of the days `from` to `to`, both included. A unit's duties are those that were open at the end,
 * or completed within the period; overdue are those that were open and late at the end.
 */
export const bulletinContent = (source: BulletinSource): BulletinContent => {
  const { body, units, from, to, position } = source;
  const counted = source.duties.filter((duty) => isOpen(duty.status) || isCompletedIn(source, duty));
  const issued = Map.groupBy(source.slips, ({ unitId }) => unitId);
  const byUnit = Map.groupBy(counted, ({ unitId }) => unitId);
  const named = [...new Set([...body.members, ...byUnit.keys(), ...issued.keys()])];
  return {
    bodyName: body.name,
    from: chineseDay(from),
    to: chineseDay(to),
    date: chineseDay(to),
    units: named
      .filter((unitId) => byUnit.has(unitId) || issued.has(unitId))
      .map((unitId) => ({
        ...resultOf(source, byUnit.get(unitId) ?? []),
        unit: units[unitId] ?? unitId,
        slips: issued.get(unitId)?.length ?? 0,
      })),
    overdue: overdueIn(source),
    copiesTo: body.members.map((unitId) => units[unitId] ?? unitId),
    bodyId: body.bodyId,
    logPosition: position,
    madeOn: to,
  };
};

const completedOn = ({ body }: BulletinSource, { completedAt }: DutyDocument): Day | null =>
  completedAt && dayOf(completedAt, body.timeZone);

const isCompletedIn = (source: BulletinSource, duty: DutyDocument): boolean => {
  const day = completedOn(source, duty);
  return duty.status === 'completed' && day !== null && day >= source.from && day <= source.to;
};

const resultOf = (source: BulletinSource, duties: readonly DutyDocument[]): Omit<UnitResult, 'unit' | 'slips'> => {
  const completed = duties.filter(({ status }) => status === 'completed');
  return {
    duties: duties.length,
    completed: completed.length,
    onTime: completed.filter((duty) => outcomeOf(duty, source.body.timeZone) === 'on-time').length,
    overdue: duties.filter((duty) => isOverdue(source.to, duty, source.body.timeZone)).length,
  };
};

const overdueIn = ({ body, items, duties, units, to }: BulletinSource): readonly OverdueDuty[] => {
  const byItem = Map.groupBy(duties, ({ itemId }) => itemId);
  return items.flatMap(({ itemId, number, heading }) =>
    (byItem.get(itemId) ?? []).flatMap((duty) => {
      if (duty.dueOn === null || !isOverdue(to, duty, body.timeZone)) return [];
      return {
        item: numbered(number, heading),
        unit: units[duty.unitId] ?? duty.unitId,
        due: chineseDay(duty.dueOn),
        daysLate: daysBetween(duty.dueOn, to),
        reason: duty.lastReport?.problem ?? null,
      };
    }),
  );
};
