import type { RecordedEvent } from '#event-store';
import { type ItemEvent, itemEvents } from '../contracts/index.ts';

/** An event of an item with its envelope. */
export type RecordedItemEvent = RecordedEvent & ItemEvent;

/** Tells the events of items from the rest of the log, by their storage names. */
export const isItemEvent = (event: RecordedEvent): event is RecordedItemEvent => Object.hasOwn(itemEvents, event.type);
