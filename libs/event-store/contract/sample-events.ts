import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent, StreamName } from '#event-store';
import type { BodyId, Instant, UnitId, UserId } from '#kernel';

/** A name that no other run has used: the store may be a server that keeps everything. */
export const newStream = (): StreamName => `contract-${randomUUID()}` as StreamName;

/** A small event; what a case is about is given. */
export const sample = (given: Partial<NewEvent> = {}): NewEvent => ({
  eventId: randomUUID(),
  type: 'Sampled',
  schemaVersion: 1,
  occurredAt: '2020-02-29T08:00:00.000Z' as Instant,
  actor: { userId: 'u' as UserId, role: 'r', unitId: null },
  ground: null,
  correlationId: 'c',
  causationId: 'c',
  bodyId: null,
  data: {},
  ...given,
});

export const samples = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, number) => sample({ data: { number } }));

/** Every field filled, each with a value of its own. */
export const fullSample = (): NewEvent =>
  sample({
    type: 'ProgressReported',
    schemaVersion: 7,
    occurredAt: '2019-12-31T23:59:59.999Z' as Instant,
    actor: {
      userId: 'user-1' as UserId,
      role: 'liaison',
      unitId: 'unit-1' as UnitId,
      onBehalfOf: 'user-2' as UserId,
    },
    ground: 'minutes:3',
    correlationId: 'request-1',
    causationId: 'event-1',
    bodyId: 'body-1' as BodyId,
    data: { itemId: 'item-1', percent: 40, measures: ['一', 'two'] },
  });

/** What was given to the store: the event without what the store added. */
export const asGiven = ({ stream, revision, position, recordedAt, ...event }: RecordedEvent): NewEvent => event;

/** `0 1 2 …` */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);
