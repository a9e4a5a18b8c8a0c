import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type NamesOfUnits, UnitNames } from '#directory/contracts';
import { type ItemId, type Refusal, refuse, type UnitId } from '#kernel';
import { type ItemDocument, ItemsById } from '#responsibility/contracts';
import type { MeetingRefusal } from '../contracts/index.ts';

/**
 * Whether a resolution or a topic speaks of items and units that there are; the first that there is not, as a refusal.
 * Asked when it is adopted or put: when the minutes are issued, it is too late to ask anybody.
 */
export class UnknownReferences extends Query<Refusal<MeetingRefusal> | null> {
  constructor(
    readonly itemIds: readonly ItemId[],
    readonly unitIds: readonly UnitId[],
    readonly of: 'resolution' | 'topic' = 'resolution',
  ) {
    super();
  }
}

@QueryHandler(UnknownReferences)
export class UnknownReferencesHandler implements IQueryHandler<UnknownReferences> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ itemIds, unitIds, of }: UnknownReferences): Promise<Refusal<MeetingRefusal> | null> {
    const items = await this.queries.execute<ItemsById, readonly ItemDocument[]>(new ItemsById(itemIds));
    const known = new Set(items.map(({ itemId }) => itemId));
    const itemId = itemIds.find((candidate) => !known.has(candidate));
    if (itemId !== undefined) return refuse(`${of}.unknown-item`, { itemId });
    const names = await this.queries.execute<UnitNames, NamesOfUnits>(new UnitNames(unitIds));
    const unitId = unitIds.find((candidate) => names[candidate] === undefined);
    return unitId === undefined ? null : refuse(`${of}.unknown-unit`, { unitId });
  }
}
