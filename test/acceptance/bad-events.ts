import type { Appended, EventStore, NewEvent, StreamName } from '#event-store';
import type { UserId } from '#kernel';
import { MONDAY } from './open-ledger.ts';

let planted = 0;

/** Puts an event into the log past every rule, as a fault of another release would. */
export const plant = (
  store: EventStore,
  event: Pick<NewEvent, 'type' | 'data'> & Partial<NewEvent>,
  stream = 'item-planted',
): Promise<Appended> => {
  planted += 1;
  return store.append(stream as StreamName, 'any', [
    {
      eventId: `00000000-0000-4000-8000-${String(planted).padStart(12, '0')}`,
      schemaVersion: 1,
      occurredAt: MONDAY,
      actor: { userId: 'user-office' as UserId, role: 'office', unitId: null },
      ground: null,
      correlationId: 'c',
      causationId: 'c',
      bodyId: null,
      ...event,
    },
  ]);
};

/** An acknowledgement by a unit that has no duty in the item: the view of duties cannot apply it, all others can. */
export const acknowledgedByNobody = (itemId: string) => ({
  type: 'DutyAcknowledged',
  data: { itemId, unitId: 'unit-nobody' },
});
