import { type Appended, type Delivery, EventStore, type RecordedEvent, type StreamName } from '#event-store';

/** A log that holds just these events, sound or not: a real store would not have taken the unsound ones. */
export class LogOf extends EventStore {
  constructor(private readonly events: readonly RecordedEvent[]) {
    super();
  }

  override append(): Promise<Appended> {
    throw new Error('This log is for reading.');
  }

  override async *readStream(stream: StreamName): AsyncGenerator<readonly RecordedEvent[]> {
    yield this.events.filter((event) => event.stream === stream);
  }

  override async *readAll(): AsyncGenerator<readonly RecordedEvent[]> {
    for (const event of this.events) yield [event];
  }

  override subscribe(): AsyncIterable<Delivery> {
    throw new Error('This log is for reading.');
  }

  override async close(): Promise<void> {}
}
