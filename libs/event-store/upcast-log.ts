import type { EventCatalogue } from '#kernel';
import type { RecordedEvent, StreamName } from './event.ts';
import type { Delivery, EventStore, ReadAll, ReadStream, Subscribe } from './event-store.ts';
import { upcast } from './upcast.ts';

/**
 * The log as it is read today: whoever follows all of it, views and processes, is handed every event by this alone.
 * An event that cannot be read keeps its envelope, and whoever reads its `data` is told why not: so it stops those whom
 * it concerns and nobody else. A type that is in no catalogue is handed over as it was recorded: nobody knows it.
 */
export class UpcastLog {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {}

  async *readStream(stream: StreamName, options?: ReadStream): AsyncGenerator<readonly RecordedEvent[]> {
    for await (const page of this.store.readStream(stream, options)) yield page.map(this.#today);
  }

  async *readAll(options?: ReadAll): AsyncGenerator<readonly RecordedEvent[]> {
    for await (const page of this.store.readAll(options)) yield page.map(this.#today);
  }

  async *subscribe(options: Subscribe): AsyncGenerator<Delivery> {
    for await (const { events, caughtUp } of this.store.subscribe(options))
      yield { events: events.map(this.#today), caughtUp };
  }

  readonly #today = (event: RecordedEvent): RecordedEvent => {
    const known = Object.hasOwn(this.catalogue, event.type) ? this.catalogue[event.type] : undefined;
    if (!known || known.v === event.schemaVersion) return event;
    try {
      const { v, data } = upcast(this.catalogue, event);
      return { ...event, schemaVersion: v, data };
    } catch (error) {
      return withoutData(event, error);
    }
  };
}

const withoutData = (event: RecordedEvent, reason: unknown): RecordedEvent =>
  Object.defineProperty({ ...event }, 'data', {
    enumerable: true,
    get: () => {
      throw reason;
    },
  });
