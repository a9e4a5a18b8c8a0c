import type { BodyId, ItemId, UnitId } from '#kernel';
import type { DutyDocument } from './duty-document.ts';
import type { ItemDocument } from './item-document.ts';

/** Asks for the items of a body, in the order of their ids: `ItemDocument[]`. Answers as of a log position, or now. */
export class ItemsOfBody {
  constructor(
    readonly bodyId: BodyId,
    readonly at?: number,
  ) {}
}

/** Asks which of these items there are: `ItemDocument[]`, without the unknown ones. */
export class ItemsById {
  constructor(
    readonly itemIds: readonly ItemId[],
    readonly at?: number,
  ) {}
}

/** Asks for all duties of these items: `DutyDocument[]`, by item, then unit. */
export class DutiesOfItems {
  constructor(
    readonly itemIds: readonly ItemId[],
    readonly at?: number,
  ) {}
}

/** Asks what differs between two log positions in the items and duties of a body: a `LedgerDifference`. */
export class LedgerChanges {
  constructor(
    readonly bodyId: BodyId,
    readonly after: number,
    readonly until: number,
  ) {}
}

/** A document before and after; `null` where there was none. */
export interface Changed<Key, Document> {
  readonly key: Key;
  readonly before: Document | null;
  readonly after: Document | null;
}

export interface LedgerDifference {
  readonly items: readonly Changed<ItemId, ItemDocument>[];
  readonly duties: readonly Changed<{ readonly itemId: ItemId; readonly unitId: UnitId }, DutyDocument>[];
}
