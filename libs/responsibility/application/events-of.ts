import type { EventStore, StreamName } from '#event-store';
import type { DomainEvent } from '#kernel';

/** All events of another aggregate's stream, as its contracts publish them. */
export const eventsOf = async <Event extends DomainEvent>(
  store: EventStore,
  stream: StreamName,
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  for await (const page of store.readStream(stream)) {
    for (const { type, schemaVersion, data } of page) events.push({ type, v: schemaVersion, data } as Event);
  }
  return events;
};
