import { Compile } from 'typebox/compile';
import { type EventStore, EventUnreadable, type RecordedEvent, upcast } from '#event-store';
import type { EventCatalogue } from '#kernel';

export interface Flaw {
  readonly position: number;
  readonly stream: string;
  readonly flaw: 'order' | 'revision' | 'time' | 'unknown-type' | 'schema' | 'original';
  readonly message: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  readonly byType: Readonly<Record<string, number>>;
  /** The first hundred. */
  readonly flaws: readonly Flaw[];
  readonly flawCount: number;
}

const SHOWN = 100;

/**
 * Reads the whole log and checks what a sound log keeps: positions grow, revisions of a stream are 0, 1, 2 … without a
 * gap, the time of record does not go back, every event is of a type that is known, can be read in the shape of today,
 * and is of that shape. `originalFlaw` says what is wrong with what an event names outside the log.
 */
export const verifyLog = async (
  store: EventStore,
  catalogue: EventCatalogue,
  originalFlaw: (event: RecordedEvent) => Promise<string | null> = async () => null,
): Promise<Verification> => {
  const check = checker(catalogue);
  const byType: Record<string, number> = {};
  const flaws: Flaw[] = [];
  let events = 0;
  let flawCount = 0;
  for await (const page of store.readAll()) {
    for (const event of page) {
      events += 1;
      byType[event.type] = (byType[event.type] ?? 0) + 1;
      const message = await originalFlaw(event);
      const outside = message === null ? [] : [{ flaw: 'original' as const, message }];
      for (const flaw of [...check.flawsOf(event), ...outside]) {
        flawCount += 1;
        if (flaws.length < SHOWN) flaws.push({ position: event.position, stream: event.stream, ...flaw });
      }
    }
  }
  return { ok: flawCount === 0, events, streams: check.streams(), byType, flaws, flawCount };
};

type Found = Pick<Flaw, 'flaw' | 'message'>;

const checker = (catalogue: EventCatalogue) => {
  const shapes = new Map(Object.entries(catalogue).map(([type, { data }]) => [type, Compile(data)]));
  const revisions = new Map<string, number>();
  let last: RecordedEvent | null = null;

  const shapeFlaw = (event: RecordedEvent): Found | null => {
    const shape = shapes.get(event.type);
    if (!shape) return { flaw: 'unknown-type', message: `${event.type} is in no catalogue` };
    try {
      const { data } = upcast(catalogue, event);
      if (shape.Check(data)) return null;
      const [error] = shape.Errors(data);
      return {
        flaw: 'schema',
        message: `${event.type}${error?.instancePath ?? ''}: ${error?.message ?? 'not its shape'}`,
      };
    } catch (error) {
      if (error instanceof EventUnreadable) return { flaw: 'schema', message: error.message };
      throw error;
    }
  };

  const flawsOf = (event: RecordedEvent): readonly Found[] => {
    const found: Found[] = [];
    if (last && event.position <= last.position) found.push({ flaw: 'order', message: `follows ${last.position}` });
    if (last && event.recordedAt < last.recordedAt) found.push({ flaw: 'time', message: `before ${last.recordedAt}` });
    const expected = revisions.get(event.stream) ?? 0;
    if (event.revision !== expected) {
      found.push({ flaw: 'revision', message: `revision ${event.revision} instead of ${expected}` });
    }
    revisions.set(event.stream, event.revision + 1);
    last = event;
    const shape = shapeFlaw(event);
    return shape ? [...found, shape] : found;
  };

  return { flawsOf, streams: () => revisions.size };
};
