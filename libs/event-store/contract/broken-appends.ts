import { randomUUID } from 'node:crypto';
import { type Appended, type ExpectedRevision, type NewEvent, RevisionConflict, type StreamName } from '#event-store';
import { PassingStore } from './passing-store.ts';

/** Believes every writer. */
export class WithoutRevisionCheck extends PassingStore {
  override append(stream: StreamName, _: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return super.append(stream, 'any', events);
  }
}

/** Says that there is a conflict, but not with what. */
export class ConflictWithoutActual extends PassingStore {
  override async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]) {
    try {
      return await super.append(stream, expected, events);
    } catch (error) {
      throw error instanceof RevisionConflict ? new RevisionConflict(stream, expected, 0) : error;
    }
  }
}

/** Sees no difference between creating a stream and continuing it. */
export class CreatesTwice extends PassingStore {
  override append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return super.append(stream, expected === 'none' ? 'any' : expected, events);
  }
}

/** Takes a repeated append for a new one when nothing was expected of the stream. */
export class DuplicatesOnRetry extends PassingStore {
  readonly #known = new Set<string>();

  override async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]) {
    const isKnown = ({ eventId }: NewEvent) => expected === 'any' && this.#known.has(eventId);
    const fresh = events.map((event) => (isKnown(event) ? { ...event, eventId: randomUUID() } : event));
    const appended = await super.append(stream, expected, fresh);
    for (const { eventId } of events) this.#known.add(eventId);
    return appended;
  }
}

/** Takes an event id for known that another stream has. */
export class KnowsIdsAcrossStreams extends PassingStore {
  readonly #known = new Map<string, Appended>();

  override async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]) {
    const last = events.at(-1)?.eventId ?? '';
    const known = events.length === 1 ? this.#known.get(last) : undefined;
    if (known) return known;
    const appended = await super.append(stream, expected, events);
    this.#known.set(last, appended);
    return appended;
  }
}

/** Writes an event that stands twice in one append as two. */
export class TakesIdTwice extends PassingStore {
  override append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const seen = new Set<string>();
    const apart = events.map((event) => {
      const eventId = seen.has(event.eventId) ? randomUUID() : event.eventId;
      seen.add(eventId);
      return { ...event, eventId };
    });
    return super.append(stream, expected, apart);
  }
}

/** Writes the events of an append one by one. */
export class WritesOneByOne extends PassingStore {
  override async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]) {
    let appended = await super.append(stream, expected, events.slice(0, 1));
    for (const event of events.slice(1)) appended = await super.append(stream, 'any', [event]);
    return appended;
  }
}
