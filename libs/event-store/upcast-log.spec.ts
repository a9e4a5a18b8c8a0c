import { EventUnreadable, type NewEvent, type RecordedEvent, type StreamName, UpcastLog } from '#event-store';
import type { EventCatalogue } from '#kernel';
import { sample } from './contract/sample-events.ts';
import { openTemporaryStore } from './sqlite/testing/temporary-store.ts';

/** Version 1 called the step `step`. */
const catalogue: EventCatalogue = {
  Counted: { v: 2, data: {}, upcast: { 1: ({ step }: { readonly step: number }) => ({ by: step }) } },
};
const stream = 'item-1' as StreamName;

let subject: Awaited<ReturnType<typeof openTemporaryStore>>;
let log: UpcastLog;
beforeEach(async () => {
  subject = await openTemporaryStore();
  log = new UpcastLog(subject.store, catalogue);
});
afterEach(() => subject.dispose());

const plant = async (...events: readonly Partial<NewEvent>[]): Promise<void> => {
  await subject.store.append(stream, 'none', events.map(sample));
};

const followed = async (): Promise<readonly RecordedEvent[]> => {
  const ending = new AbortController();
  const events: RecordedEvent[] = [];
  for await (const delivery of log.subscribe({ signal: ending.signal })) {
    events.push(...delivery.events);
    if (delivery.caughtUp) ending.abort();
  }
  return events;
};

const all = async (pages: AsyncIterable<readonly RecordedEvent[]>): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
};

const ways = [
  ['readAll', () => all(log.readAll())],
  ['readStream', () => all(log.readStream(stream))],
  ['subscribe', followed],
] as const;

it.each(ways)('hands over every event in the shape of today: %s', async (_, read) => {
  await plant(
    { type: 'Counted', schemaVersion: 1, data: { step: 3 } },
    { type: 'Counted', schemaVersion: 2, data: { by: 4 } },
  );
  expect((await read()).map(({ schemaVersion, data }) => [schemaVersion, data])).toEqual([
    [2, { by: 3 }],
    [2, { by: 4 }],
  ]);
});

it.each(ways)(
  'tells whoever reads the data of an event of a later version why it cannot be read: %s',
  async (_, read) => {
    await plant({ type: 'Counted', schemaVersion: 99, data: { by: 1 } });
    const [event] = await read();
    expect(event).toHaveProperty('type', 'Counted');
    expect(() => event?.data).toThrow(EventUnreadable);
    expect(() => event?.data).toThrow(
      `The event at position ${event?.position} cannot be read: Counted is known up to version 2; the log has version 99.`,
    );
  },
);

it.each(ways)('hands over a type that is in no catalogue as it was recorded: %s', async (_, read) => {
  await plant({ type: 'Heard', schemaVersion: 99, data: { from: 'afar' } });
  expect(await read()).toMatchObject([{ type: 'Heard', schemaVersion: 99, data: { from: 'afar' } }]);
});
