import type {
  Delivery,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAll,
  ReadStream,
  RecordedEvent,
  StreamName,
  Subscribe,
} from '#event-store';
import { eachDelivery, eachPage, PassingStore } from './passing-store.ts';

/** Loses the event between two pages of a stream: the cursor moves one too far. */
export class GapBetweenPages extends PassingStore {
  override readStream(stream: StreamName, options?: ReadStream): AsyncIterable<readonly RecordedEvent[]> {
    return eachPage(super.readStream(stream, options), (events, page) => (page === 0 ? events : events.slice(1)));
  }
}

/** Orders the log by stream rather than by time. */
export class OrdersByStream extends PassingStore {
  override readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]> {
    return eachPage(super.readAll(options), (events) =>
      events.toSorted((one, other) => Number(one.stream > other.stream) - Number(one.stream < other.stream)),
    );
  }
}

/** Reads backwards without the event that it was told to begin at. */
export class OffByOneBackwards extends PassingStore {
  override readStream(stream: StreamName, options: ReadStream = {}): AsyncIterable<readonly RecordedEvent[]> {
    const { from, direction } = options;
    const back = direction === 'backwards' && from !== undefined;
    return super.readStream(stream, back ? { ...options, from: from - 1 } : options);
  }
}

/** Reads the log from a position on with the event there. */
export class ReadsPositionAgain extends PassingStore {
  override readAll(options: ReadAll = {}): AsyncIterable<readonly RecordedEvent[]> {
    const { after, direction } = options;
    const again = after !== undefined && direction !== 'backwards';
    return super.readAll(again ? { ...options, after: (after - 1) as Position } : options);
  }
}

/** Reads past appends that have their position but are not there yet, as a sequence without a lock does. */
export class ReadsPastInFlight extends PassingStore {
  readonly #inFlight = new Set<string>();
  #count = 0;

  override async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]) {
    this.#count += 1;
    const slow = this.#count % 3 === 0 ? events.map(({ eventId }) => eventId) : [];
    for (const eventId of slow) this.#inFlight.add(eventId);
    try {
      return await super.append(stream, expected, events);
    } finally {
      if (slow.length > 0) for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      for (const eventId of slow) this.#inFlight.delete(eventId);
    }
  }

  override readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]> {
    return eachPage(super.readAll(options), (events) => this.#there(events));
  }

  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    return eachDelivery(super.subscribe(options), ({ events, caughtUp }) => ({
      events: this.#there(events),
      caughtUp,
    }));
  }

  #there(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    return events.filter(({ eventId }) => !this.#inFlight.has(eventId));
  }
}

/** Resumes a subscription with the event that was the last to be handled. */
export class ResumesTooEarly extends PassingStore {
  override subscribe({ after, signal }: Subscribe): AsyncIterable<Delivery> {
    return super.subscribe({ signal, ...(after !== undefined && { after: (after - 1) as Position }) });
  }
}

/** Hands over the events of a page in the wrong order. */
export class ReordersDeliveries extends PassingStore {
  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    return eachDelivery(super.subscribe(options), (delivery) => ({
      ...delivery,
      events: delivery.events.toReversed(),
    }));
  }
}

/** Loses the event that was written while it went over from history to news. */
export class LosesTheSeam extends PassingStore {
  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    let isHistory = true;
    let isLost = false;
    return eachDelivery(super.subscribe(options), ({ events, caughtUp }) => {
      const lose = !isHistory && !isLost && events.length > 0;
      if (lose) isLost = true;
      if (caughtUp) isHistory = false;
      return { events: lose ? events.slice(1) : events, caughtUp };
    });
  }
}

/** Delivers everything and never says that this was all. */
export class NeverCaughtUp extends PassingStore {
  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    return eachDelivery(super.subscribe(options), ({ events }) => ({ events, caughtUp: false }));
  }
}

/** Takes the end of a subscription by its signal for an error. */
export class FailsOnSignal extends PassingStore {
  override async *subscribe(options: Subscribe): AsyncIterable<Delivery> {
    yield* super.subscribe(options);
    options.signal.throwIfAborted();
  }
}

/** Believes what the writer says of the time. */
export class RecordsTheWritersTime extends PassingStore {
  override readStream(stream: StreamName, options?: ReadStream): AsyncIterable<readonly RecordedEvent[]> {
    return eachPage(super.readStream(stream, options), writersTime);
  }

  override readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]> {
    return eachPage(super.readAll(options), writersTime);
  }

  override subscribe(options: Subscribe): AsyncIterable<Delivery> {
    return eachDelivery(super.subscribe(options), ({ events, caughtUp }) => ({
      events: writersTime(events),
      caughtUp,
    }));
  }
}

const writersTime = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.map((event) => ({ ...event, recordedAt: event.occurredAt }));

const nextTurn = (): Promise<void> => new Promise((turn) => setImmediate(turn));
