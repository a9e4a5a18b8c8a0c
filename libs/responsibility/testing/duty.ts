import type { Position, RecordedEvent } from '#event-store';
import type { Instant } from '#kernel';
import type { DutyDocument, ItemEvent } from '../contracts/index.ts';
import { evolveDuty } from '../views/evolve-duty.ts';
import type { RecordedItemEvent } from '../views/item-event.ts';
import { acknowledged, assigned, bodyId, civilAffairs } from './item.ts';

const recorded = (of: object, position: number, day: string): RecordedItemEvent =>
  ({
    ...of,
    bodyId,
    position: position as Position,
    revision: position,
    recordedAt: `${day}T02:00:00.000Z` as Instant,
  }) as unknown as RecordedEvent as RecordedItemEvent;

/** The duty below after what happened to it on a day. */
export const dutyAfter = (day: string, ...events: readonly ItemEvent[]): DutyDocument =>
  events.map((each, at) => recorded(each, 3 + at, day)).reduce<DutyDocument>(goesOn, duty());

const goesOn = (before: DutyDocument, event: RecordedItemEvent) => evolveDuty(before, event) as DutyDocument;

/** A duty as the ledger has it after it was assigned and acknowledged in January, and what the spec varies. */
export const duty = (varied: Partial<DutyDocument> = {}): DutyDocument => {
  const events = [recorded(assigned(civilAffairs), 1, '2026-01-05'), recorded(acknowledged, 2, '2026-01-06')];
  const made = events.reduce<DutyDocument | null>(evolveDuty, null);
  return { ...(made as DutyDocument), ...varied };
};
