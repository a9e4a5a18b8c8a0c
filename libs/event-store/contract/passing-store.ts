import {
  type Appended,
  type Delivery,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  type ReadAll,
  type ReadStream,
  type RecordedEvent,
  type StreamName,
  type Subscribe,
} from '#event-store';

/** Passes everything on to another store. What is built on it differs from a sound store in one thing. */
export class PassingStore extends EventStore {
  constructor(protected readonly sound: EventStore) {
    super();
  }

  override append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return this.sound.append(stream, expected, events);
  }

  override readStream(stream: StreamName, options?: ReadStream): AsyncIterable<readonly RecordedEvent[]> {
    return this.sound.readStream(stream, options);
  }

  override readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]> {
    return this.sound.readAll(options);
  }

  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    return this.sound.subscribe(options);
  }

  override close(): Promise<void> {
    return this.sound.close();
  }
}

export async function* eachPage(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  change: (events: readonly RecordedEvent[], page: number) => readonly RecordedEvent[],
): AsyncIterable<readonly RecordedEvent[]> {
  let page = 0;
  for await (const events of pages) {
    yield change(events, page);
    page += 1;
  }
}

export async function* eachDelivery(
  deliveries: AsyncIterable<Delivery>,
  change: (delivery: Delivery) => Delivery,
): AsyncIterable<Delivery> {
  for await (const delivery of deliveries) {
    const changed = change(delivery);
    if (changed.events.length > 0 || changed.caughtUp) yield changed;
  }
}
