import { type EventStore, type Position, type RecordedEvent, type StreamName, upcast } from '#event-store';
import type { EventCatalogue, Instant } from '#kernel';

/** An aggregate after one of its events. */
export interface Replayed {
  readonly position: Position;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly state: unknown;
}

/** The pure part of an aggregate that replay needs, and the catalogue of its events. */
export interface Replayable {
  readonly catalogue: EventCatalogue;
  readonly initial: unknown;
  readonly evolve: (state: never, event: never) => unknown;
}

/**
 * The state of one aggregate after each of its events, up to a position or an instant of record (inclusive).
 * @throws {EventUnreadable} at an event that the catalogue cannot read, after the states before it
 */
export async function* replay(
  store: EventStore,
  stream: StreamName,
  aggregate: Replayable,
  until: { readonly position?: Position; readonly instant?: Instant } = {},
): AsyncGenerator<Replayed> {
  let state = aggregate.initial;
  for await (const page of store.readStream(stream)) {
    for (const event of page) {
      if (isPast(event, until)) return;
      const { type, position, revision, recordedAt } = event;
      state = aggregate.evolve(state as never, upcast(aggregate.catalogue, event) as never);
      yield { position, revision, type, recordedAt, state };
    }
  }
}

const isPast = (event: RecordedEvent, until: { readonly position?: Position; readonly instant?: Instant }): boolean =>
  (until.position !== undefined && event.position > until.position) ||
  (until.instant !== undefined && event.recordedAt > until.instant);
