import type { Asks } from '#directory/contracts';
import type { BodyId } from '#kernel';
import { TimeZoneOf } from '#read-model';
import { DutiesOfItems, type DutyDocument, type ItemDocument, ItemsOfBody } from '#responsibility/contracts';
import type { LedgerState } from './ledger-state.ts';

/** Where the days of a body are counted. */
export const timeZoneOf = (queries: Asks, bodyId: BodyId): Promise<string> =>
  queries.execute<TimeZoneOf, string>(new TimeZoneOf(`body-${bodyId}`));

export const ledgerOf = async (queries: Asks, bodyId: BodyId, at?: number): Promise<LedgerState> => {
  const items = await queries.execute<ItemsOfBody, readonly ItemDocument[]>(new ItemsOfBody(bodyId, at));
  const itemIds = items.map(({ itemId }) => itemId);
  return {
    items,
    duties: await queries.execute<DutiesOfItems, readonly DutyDocument[]>(new DutiesOfItems(itemIds, at)),
  };
};
