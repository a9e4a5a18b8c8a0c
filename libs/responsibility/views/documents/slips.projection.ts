import type { RecordedEvent } from '#event-store';
import type { Day, Instant, ItemId, KeptTemplate, SlipLevel, UnitId, UserId } from '#kernel';
import type { Projection } from '#read-model';
import type { ItemEvent } from '../../contracts/index.ts';
import { isItemEvent } from '../item-event.ts';

/** A supervision slip as it was issued, whatever became of its duty. */
export interface IssuedSlip {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  readonly slipId: string;
  readonly number: string;
  readonly level: SlipLevel;
  readonly requirement: string;
  readonly deadline: Day;
  /** With which it is printed. */
  readonly templates: readonly KeptTemplate[];
  readonly issuedBy: UserId;
  readonly at: Instant;
  readonly position: number;
}

/** One document a slip, `slip/<body>/<item>/<unit>/<slip>`: a duty shows its last one alone. */
export const slipsProjection: Projection<IssuedSlip> = {
  name: 'slips',
  version: 2,
  keys: (event) => {
    if (!isIssued(event)) return [];
    const { itemId, unitId, slipId } = event.data;
    return [slipKey(event.bodyId, itemId, unitId, slipId)];
  },
  evolve: (slip, event) => {
    if (!isIssued(event)) return slip;
    const { actor, recordedAt: at, position } = event;
    return { ...event.data, issuedBy: actor.userId, at, position };
  },
};

/** Of one slip; with fewer parts, what the keys of several begin with. */
export const slipKey = (bodyId: string | null, ...parts: readonly string[]): string =>
  ['slip', bodyId ?? '', ...(parts.length === 0 ? [''] : parts)].join('/');

const isIssued = (event: RecordedEvent): event is RecordedEvent & Extract<ItemEvent, { readonly type: 'SlipIssued' }> =>
  isItemEvent(event) && event.type === 'SlipIssued';
