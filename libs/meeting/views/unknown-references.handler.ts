import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { UnfitUnit, type UnitRefusal } from '#directory/contracts';
import { type BodyId, type ItemId, type Refusal, refuse, type UnitId } from '#kernel';
import { type ItemDocument, ItemsById } from '#responsibility/contracts';
import type { MeetingRefusal } from '../contracts/index.ts';

/**
 * Whether a resolution or a topic of a body speaks of items of that body and of units that there are, and a resolution of
 * none that has ended; the first of which this is not so, as a refusal. Asked when it is adopted or put: when the minutes are issued, it is too
 * late to ask anybody.
 */
export class UnknownReferences extends Query<Refusal<MeetingRefusal | UnitRefusal> | null> {
  constructor(
    /** `null`: there is no such meeting, and so none that could be told of its items. */
    readonly bodyId: BodyId | null,
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

  async execute({
    bodyId,
    itemIds,
    unitIds,
    of,
  }: UnknownReferences): Promise<Refusal<MeetingRefusal | UnitRefusal> | null> {
    const items = await this.queries.execute<ItemsById, readonly ItemDocument[]>(new ItemsById(itemIds));
    const known = new Set(items.map(({ itemId }) => itemId));
    const itemId = itemIds.find((candidate) => !known.has(candidate));
    if (itemId !== undefined) return refuse(`${of}.unknown-item`, { itemId });
    const foreign = bodyId === null ? undefined : items.find((item) => item.bodyId !== bodyId);
    if (foreign) return refuse(`${of}.item-of-other-body`, { itemId: foreign.itemId });
    const unfit = await this.queries.execute<UnfitUnit, Refusal<UnitRefusal> | null>(new UnfitUnit(unitIds));
    if (unfit?.refused === 'unit.unknown') return refuse(`${of}.unknown-unit`, unfit.details);
    // What a unit put forward before it ended it has put forward.
    return of === 'topic' ? null : unfit;
  }
}
