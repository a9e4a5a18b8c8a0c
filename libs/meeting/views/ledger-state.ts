import type { DutyDocument, ItemDocument } from '#responsibility/contracts';

/** The items of a body with their duties, at one moment. */
export interface LedgerState {
  readonly items: readonly ItemDocument[];
  readonly duties: readonly DutyDocument[];
}
