import {
  type Appended,
  type Delivery,
  EventStore,
  type Position,
  type ReadAll,
  type RecordedEvent,
  type StreamName,
  type Subscribe,
} from '#event-store';
import { instantOf, type UserId } from '#kernel';
import { type ViewName, viewStream } from '#read-model';

/** A log in memory for tests of the views: positions with gaps, pages of any size. Writes through `record` only. */
export class MemoryLog extends EventStore {
  readonly events: RecordedEvent[] = [];
  /** How often a subscription has begun. */
  subscriptions = 0;
  /** How many of them go on. */
  open = 0;
  #news = Promise.withResolvers<void>();

  constructor(private readonly pageSize = 3) {
    super();
  }

  /** Puts an event behind the last one, `gap` positions further on. */
  record(type: string, data: object, gap = 1, more: Partial<RecordedEvent> = {}): RecordedEvent {
    const position = ((this.events.at(-1)?.position ?? 0) + gap) as Position;
    const event = { ...recorded(type, data, position), ...more };
    this.events.push(event);
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
    return event;
  }

  /** Records that an operator has a view leave out the event at a position. */
  skip({ name, version }: ViewName, position: Position): RecordedEvent {
    const data = { view: name, version, position, reason: 'misplaced' };
    return this.record('EventSkipped', data, 1, { stream: viewStream(name), schemaVersion: 1 });
  }

  override async append(): Promise<Appended> {
    throw new Error('This log is written with `record`.');
  }

  override async *readStream(stream: StreamName): AsyncIterable<readonly RecordedEvent[]> {
    yield this.events.filter((event) => event.stream === stream);
  }

  override async *readAll({ after }: ReadAll = {}): AsyncIterable<readonly RecordedEvent[]> {
    for (let page = this.#page(after); page.length > 0; page = this.#page(page.at(-1)?.position)) yield page;
  }

  override async *subscribe({ after, signal }: Subscribe): AsyncIterable<Delivery> {
    this.subscriptions++;
    this.open++;
    let cursor = after;
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    try {
      while (!signal.aborted) {
        const events = this.#page(cursor);
        const news = this.#news.promise;
        cursor = events.at(-1)?.position ?? cursor;
        yield { events, caughtUp: cursor === undefined || cursor === this.events.at(-1)?.position };
        if (this.#page(cursor).length === 0) await Promise.race([news, aborted]);
      }
    } finally {
      this.open--;
    }
  }

  override async close(): Promise<void> {}

  #page(after: Position | undefined): readonly RecordedEvent[] {
    return this.events.filter(({ position }) => after === undefined || position > after).slice(0, this.pageSize);
  }
}

const recorded = (type: string, data: object, position: Position): RecordedEvent => ({
  eventId: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
  type,
  schemaVersion: 2,
  occurredAt: instantOf(position * 1000),
  recordedAt: instantOf(position * 1000),
  actor: { userId: 'user-1' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: 'request-1',
  causationId: 'request-1',
  bodyId: null,
  data,
  stream: 'item-1' as StreamName,
  revision: position,
  position,
});
