import { type BodyId, type Day, type Decision, type ItemId, refuse, type UnitId } from '#kernel';
import type { DutyRole, DutyStatus, Grade, ItemEvent, ItemRefusal } from '../contracts/index.ts';

export interface Duty {
  readonly role: DutyRole;
  readonly status: DutyStatus;
  readonly dueOn: Day | null;
  readonly percent: number;
  readonly lastReport: string | null;
  readonly openUrges: ReadonlySet<string>;
  /** Every urging there ever was, so that a repeated one is known. */
  readonly urges: ReadonlySet<string>;
  readonly completionRequest: string | null;
  /** The request that was sent back last. */
  readonly sentBack: string | null;
  readonly grade: Grade | null;
}

interface Registered {
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly registration: { readonly heading: string; readonly text: string; readonly originId: string };
  readonly duties: ReadonlyMap<UnitId, Duty>;
  /** Resolutions that have their entry. */
  readonly entries: ReadonlySet<string>;
}

export type OpenItem = Registered & { readonly status: 'open' };
export type ClosedItem = Registered & { readonly status: 'closed' };
export type ItemState = { readonly status: 'unregistered' } | OpenItem | ClosedItem;

export type ItemDecision = Decision<ItemEvent, ItemRefusal>;

/** Runs a rule on an open item, or refuses because there is none. */
export const onOpenItem = (state: ItemState, itemId: ItemId, rule: (item: OpenItem) => ItemDecision): ItemDecision => {
  if (state.status === 'unregistered') return refuse('item.unknown', { itemId });
  if (state.status === 'closed') return refuse('item.closed', { itemId });
  return rule(state);
};

/** Runs a rule on a duty of an open item, or refuses because the unit has none. */
export const onDuty = (
  state: ItemState,
  { itemId, unitId }: { readonly itemId: ItemId; readonly unitId: UnitId },
  rule: (duty: Duty) => ItemDecision,
): ItemDecision =>
  onOpenItem(state, itemId, (item) => {
    const duty = item.duties.get(unitId);
    return duty ? rule(duty) : refuse('duty.unknown', { itemId, unitId });
  });
