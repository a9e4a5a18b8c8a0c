import { type EventStore, eventsOf, upcast } from '#event-store';
import { fold, type ItemId, type UnitId } from '#kernel';
import { itemEvents } from '../contracts/index.ts';
import { itemDecider } from '../domain/item-decider.ts';
import type { Act } from './act.ts';
import { itemStream } from './act-on-item.handler.ts';
import { registerParts } from './split-items.process.ts';

/**
 * The items in which a matter goes on by now, itself first: the parts of what was split, what it was merged into. What is
 * decided about a matter is decided about these. Asked of the log; a part that is not registered yet is registered.
 */
export const whereGoesOn = async (store: EventStore, act: Act, itemId: ItemId): Promise<readonly ItemId[]> => {
  const all = new Set([itemId]);
  for (const one of all) {
    for await (const page of store.readStream(itemStream(one))) {
      for (const recorded of page) {
        const { type, data } = upcast(itemEvents, recorded);
        if (type === 'ItemCancelled' && data.mergedInto !== null) all.add(data.mergedInto);
        if (type !== 'ItemSplit') continue;
        await registerParts(store, act, recorded);
        for (const part of data.parts) all.add(part.itemId);
      }
    }
  }
  return [...all];
};

/** Whether a unit has a part that stands in one of the items. */
export const hasPartIn = async (store: EventStore, itemIds: readonly ItemId[], unitId: UnitId): Promise<boolean> => {
  for (const itemId of itemIds) {
    const item = fold(itemDecider, await eventsOf(store, itemStream(itemId), itemEvents));
    const duty = item.status === 'unregistered' ? undefined : item.duties.get(unitId);
    if (duty && duty.status !== 'reassigned' && duty.status !== 'cancelled') return true;
  }
  return false;
};
