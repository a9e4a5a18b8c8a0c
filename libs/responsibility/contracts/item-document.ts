import type { BodyId, Instant, ItemId, MeetingId, UnitId } from '#kernel';
import type { Indicator } from './indicator.ts';
import type { Importance, itemOrigins } from './item-events.ts';
import type { Terms } from './terms.ts';

/** An item as the ledger shows it. Its state is derived: what became of its duties is counted, not decided. */
export interface ItemDocument {
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly origin: (typeof itemOrigins)[number];
  readonly originId: string;
  readonly registeredAt: Instant;
  readonly importance: Importance;
  /** What it is to come to in figures; reports give their values. */
  readonly indicators: readonly Indicator[];
  /** What its source says of time and of collectives, where no date and no unit carries it; `null`: nothing. */
  readonly terms: Terms | null;
  readonly status: 'open' | 'filed' | 'closed' | 'suspended' | 'cancelled' | 'split';
  /** Why it was filed, suspended, resumed, cancelled, split or reopened last. */
  readonly reason: string | null;
  readonly mergedInto: ItemId | null;
  /** The parts in which it goes on, where it was split. */
  readonly splitInto: readonly ItemId[];
  /** Units that have a part in it now; those whose part went to another are not counted. */
  readonly duties: number;
  readonly completed: number;
  /** Who coordinates, and whether that part is completed: a lead can be done while others are open. */
  readonly leads: readonly { readonly unitId: UnitId; readonly completed: boolean }[];
  /** What minutes said of this item, oldest first. */
  readonly entries: readonly MinutesEntry[];
  /** The revision of the item's stream at the last event that shows here; a later one may have moved a duty. */
  readonly revision: number;
}

export interface MinutesEntry {
  readonly meetingId: MeetingId;
  readonly minutesNumber: string;
  readonly resolutionId: string;
  readonly text: string;
  /** What it says of units and could not do here, with the codes of the refusals. */
  readonly withoutEffect: readonly { readonly unitId: UnitId; readonly code: string }[];
  readonly at: Instant;
}
