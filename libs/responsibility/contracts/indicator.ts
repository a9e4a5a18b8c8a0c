import { Amount, Fields, Id, ListOf, OneOf, OrNull, Text, type UnitId } from '#kernel';

/** 不低于, 不超过. */
export const comparisons = ['at-least', 'at-most'] as const;

/** What a matter is to come to in figures: 每千人助餐点, at least 2 个 by 2027. */
export const indicatorFields = Fields({
  /** Reports give values under it. The same name may stand for several years, each with its target, in one measure. */
  name: Text,
  /** Of the whole; `null`: there are quotas only. */
  target: OrNull(Amount),
  /** In which it is counted: 家, 个/千人. */
  unit: Text,
  comparison: OneOf(comparisons),
  /** The year in four figures, where one is stated. */
  by: OrNull(Text),
  /** What falls on a unit, by its name as printed; `unitId` is `null` where that means no unit of the ledger. */
  quotas: ListOf(Fields({ unit: Text, unitId: OrNull(Id<UnitId>()), target: Amount })),
});

export interface Indicator {
  readonly name: string;
  readonly target: number | null;
  readonly unit: string;
  readonly comparison: (typeof comparisons)[number];
  readonly by: string | null;
  readonly quotas: readonly { readonly unit: string; readonly unitId: UnitId | null; readonly target: number }[];
}
