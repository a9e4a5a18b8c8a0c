import { BodyById, type BodyDocument, type NamesOfUnits, UnitNames } from '#directory/contracts';
import type { BodyId, UnitId } from '#kernel';
import { TimeZoneOf } from '#read-model';
import { DutiesOfItems, type DutyDocument, type ItemDocument, ItemsOfBody } from '#responsibility/contracts';
import type { LedgerState } from './ledger-state.ts';

/** Whoever answers what other rooms may be asked. */
export interface Asks {
  execute<Question, Answer>(question: Question): Promise<Answer>;
}

export const bodyOf = (queries: Asks, bodyId: BodyId, at?: number): Promise<BodyDocument | null> =>
  queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, at));

/** Where the days of a body are counted. */
export const timeZoneOf = (queries: Asks, bodyId: BodyId): Promise<string> =>
  queries.execute<TimeZoneOf, string>(new TimeZoneOf(`body-${bodyId}`));

export const namesOf = (queries: Asks, unitIds: readonly UnitId[], at?: number): Promise<NamesOfUnits> =>
  queries.execute<UnitNames, NamesOfUnits>(new UnitNames([...new Set(unitIds)], at));

export const ledgerOf = async (queries: Asks, bodyId: BodyId, at?: number): Promise<LedgerState> => {
  const items = await queries.execute<ItemsOfBody, readonly ItemDocument[]>(new ItemsOfBody(bodyId, at));
  const itemIds = items.map(({ itemId }) => itemId);
  return {
    items,
    duties: await queries.execute<DutiesOfItems, readonly DutyDocument[]>(new DutiesOfItems(itemIds, at)),
  };
};
