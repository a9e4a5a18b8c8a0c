import type { Position, RecordedEvent, StreamName } from '#event-store';
import { type Instant, instantOf, type UserId } from '#kernel';

const began = Date.parse('2026-03-05T01:00:00.000Z');

/** The n-th event of a log: position 10 n, a minute after the one before. */
export const recorded = (n: number, event: Partial<RecordedEvent> = {}): RecordedEvent => {
  const at: Instant = instantOf(began + n * 60_000);
  return {
    eventId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    type: 'DutyAcknowledged',
    schemaVersion: 1,
    occurredAt: at,
    recordedAt: at,
    actor: { userId: 'u1' as UserId, role: 'liaison', unitId: null },
    ground: null,
    correlationId: 'c1',
    causationId: 'c1',
    bodyId: null,
    data: { itemId: 'i1', unitId: 'finance' },
    stream: 'item-i1' as StreamName,
    revision: n,
    position: (n * 10) as Position,
    ...event,
  };
};
