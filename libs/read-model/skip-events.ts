import type { Position, RecordedEvent, StreamName, UpcastLog } from '#event-store';
import { Count, type EventCatalogue, type EventOf, Fields, Id, Text } from '#kernel';
import type { ViewName } from './view-store.ts';

/** What is recorded of a view: which event an operator had one version of it leave out, and why. */
export const viewEvents = {
  EventSkipped: { v: 1, data: Fields({ view: Id(), version: Count, position: Count, reason: Text }) },
} as const satisfies EventCatalogue;

export type ViewEvent = EventOf<typeof viewEvents>;

export const viewStream = (name: string): StreamName => `view-${name}` as StreamName;

/**
 * The positions that a version of a view leaves out. Whoever builds or follows asks before the first event: the skip
 * stands further on in the log than what it skips.
 */
export const skippedBy = async (log: UpcastLog, { name, version }: ViewName): Promise<ReadonlySet<Position>> => {
  const skipped = new Set<Position>();
  for await (const page of log.readStream(viewStream(name)))
    for (const event of page)
      if (isViewEvent(event) && event.data.version === version) skipped.add(event.data.position as Position);
  return skipped;
};

const isViewEvent = (event: RecordedEvent): event is RecordedEvent & ViewEvent => Object.hasOwn(viewEvents, event.type);
