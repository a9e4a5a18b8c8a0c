import assert from 'node:assert/strict';
import type { EventStore, Position, RecordedEvent, StreamName } from '#event-store';

export const eventsOf = async (pages: AsyncIterable<readonly RecordedEvent[]>): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
};

export const streamOf = (store: EventStore, stream: StreamName): Promise<readonly RecordedEvent[]> =>
  eventsOf(store.readStream(stream));

/** Where the log ends now, as what a read or a subscription starts behind: nothing when the log is empty. */
export const endOf = async (store: EventStore): Promise<{ readonly after?: Position }> => {
  const [last] = await eventsOf(store.readAll({ direction: 'backwards', limit: 1 }));
  return last ? { after: last.position } : {};
};

export const idsOf = (events: readonly { readonly eventId: string }[]): readonly string[] =>
  events.map(({ eventId }) => eventId);

export const revisionsOf = (events: readonly RecordedEvent[]): readonly number[] =>
  events.map(({ revision }) => revision);

export const assertPositionsGrow = (events: readonly RecordedEvent[]): void => {
  for (const [index, { position }] of events.entries()) {
    const before = events[index - 1];
    assert.ok(!before || before.position < position, `position ${position} follows ${before?.position}`);
  }
};

/** Each of the streams with its revisions 0 to `count` − 1, in order, and nothing else. */
export const assertComplete = (
  events: readonly RecordedEvent[],
  streams: readonly StreamName[],
  count: number,
): void => {
  const dense = Array.from({ length: count }, (_, revision) => revision);
  for (const stream of streams) {
    const own = events.filter((event) => event.stream === stream);
    assert.deepEqual(revisionsOf(own), dense, `revisions of ${stream}`);
  }
  assert.equal(events.length, streams.length * count);
};

/** The error that a promise is rejected with. A promise that is kept fails the case. */
export const rejectionOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  assert.fail('It was accepted.');
};
