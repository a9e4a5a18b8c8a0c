import type { EventCatalogue, EventOf } from '#kernel';
import type { StreamName } from './event.ts';
import type { EventStore } from './event-store.ts';
import { upcast } from './upcast.ts';

/** All events of a stream, in the shapes that its catalogue has today. @throws what `upcast` cannot read */
export const eventsOf = async <C extends EventCatalogue>(
  store: EventStore,
  stream: StreamName,
  catalogue: C,
): Promise<readonly EventOf<C>[]> => {
  const events: EventOf<C>[] = [];
  for await (const page of store.readStream(stream)) for (const event of page) events.push(upcast(catalogue, event));
  return events;
};
