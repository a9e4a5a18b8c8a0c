import { type BodyId, type Day, type Decision, type ItemId, refuse, type SlipLevel, type UnitId } from '#kernel';
import {
  allows,
  type DutyAct,
  type DutyRole,
  type DutyStatus,
  type Grade,
  type Importance,
  type Indicator,
  type ItemEvent,
  type ItemRefusal,
  type Terms,
  type UnfinishedStatus,
} from '../contracts/index.ts';
import type { SplitItem } from './item-commands.ts';

export type Submission = Extract<ItemEvent, { readonly type: 'SubmissionDrafted' }>['data'];

export interface Duty {
  readonly role: DutyRole;
  readonly groupId: Extract<ItemEvent, { readonly type: 'DutyAssigned' }>['data']['groupId'];
  readonly status: DutyStatus;
  /** What it was when it came to rest, and will be again. */
  readonly restedAs: UnfinishedStatus | null;
  readonly dueOn: Day | null;
  readonly longTerm: boolean;
  readonly percent: number;
  /** Where it stood before the last report: there again, when that one is sent back. */
  readonly percentBefore: number;
  /** Ids of everything that was done on this duty, so that a repeated act is known. */
  readonly acts: ReadonlySet<string>;
  readonly insistedOn: boolean;
  readonly reassignedTo: UnitId | null;
  /** Why it was returned, insisted on, passed on or taken up again last: with another reason that is not the same again. */
  readonly because: string | null;
  readonly measures: ReadonlyMap<string, { readonly finished: boolean }>;
  readonly draft: Submission | null;
  readonly lastReport: string | null;
  readonly openHelp: ReadonlySet<string>;
  readonly openUrges: ReadonlySet<string>;
  readonly slip: {
    readonly slipId: string;
    readonly level: SlipLevel;
    readonly deadline: Day;
    readonly answered: boolean;
    /** Answered after its deadline. */
    readonly late: boolean;
    /** Why the last answer was found insufficient. */
    readonly insufficient: string | null;
  } | null;
  readonly extension: string | null;
  readonly completionRequest: string | null;
  readonly endorsed: Grade | null;
  readonly reopened: boolean;
  readonly grade: Grade | null;
}

interface Registered {
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly registration: { readonly heading: string; readonly text: string; readonly originId: string };
  readonly importance: Importance;
  readonly graveBecause: string | null;
  readonly indicators: readonly Indicator[];
  readonly terms: Terms | null;
  /** Why it rests, goes on or has ended. */
  readonly because: string | null;
  readonly duties: ReadonlyMap<UnitId, Duty>;
  /** Resolutions that have their entry. */
  readonly entries: ReadonlySet<string>;
}

export type OpenItem = Registered & { readonly status: 'open' };
export type RestingItem = Registered & { readonly status: 'filed' | 'closed' | 'suspended' };
/** `mergedInto`: the item that goes on with the matter. */
export type CancelledItem = Registered & { readonly status: 'cancelled'; readonly mergedInto: ItemId | null };
export type DividedItem = Registered & { readonly status: 'split'; readonly parts: SplitItem['parts'] };
export type RegisteredItem = OpenItem | RestingItem | CancelledItem | DividedItem;
export type ItemState = { readonly status: 'unregistered' } | RegisteredItem;

export type ItemDecision = Decision<ItemEvent, ItemRefusal>;

/** Runs a rule on an item, whatever became of it, or refuses because there is none. */
export const onItem = (state: ItemState, itemId: ItemId, rule: (item: RegisteredItem) => ItemDecision): ItemDecision =>
  state.status === 'unregistered' ? refuse('item.unknown', { itemId }) : rule(state);

/** Runs a rule on an open item, or refuses because there is none. */
export const onOpenItem = (state: ItemState, itemId: ItemId, rule: (item: OpenItem) => ItemDecision): ItemDecision =>
  onItem(state, itemId, (item) => (item.status === 'open' ? rule(item) : refuse(`item.${item.status}`, { itemId })));

export interface DutyId {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
}

/** Runs a rule on a duty of an open item, or refuses because the unit has none. */
export const onDuty = (
  state: ItemState,
  { itemId, unitId }: DutyId,
  rule: (duty: Duty, item: OpenItem) => ItemDecision,
): ItemDecision =>
  onOpenItem(state, itemId, (item) => {
    const duty = item.duties.get(unitId);
    return duty ? rule(duty, item) : refuse('duty.unknown', { itemId, unitId });
  });

/**
 * Runs the rule of one act on a duty, when its status allows the act. The same act again, known by its id, is accepted
 * without events.
 */
export const act = (
  state: ItemState,
  on: DutyId,
  name: DutyAct,
  actId: string | null,
  rule: (duty: Duty, item: OpenItem) => ItemDecision,
): ItemDecision =>
  onDuty(state, on, (duty, item) => {
    if (actId !== null && duty.acts.has(actId)) return { events: [] };
    return allows(duty.status, name) ? rule(duty, item) : refuse('duty.not-now', { status: duty.status, act: name });
  });
