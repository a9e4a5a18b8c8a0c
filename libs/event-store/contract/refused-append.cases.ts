import assert from 'node:assert/strict';
import { type AppendRefusal, AppendRefused, MAX_APPEND_BYTES, type NewEvent, type StreamName } from '#event-store';
import { casesOf } from './contract-case.ts';
import { endOf, eventsOf, rejectionOf, streamOf } from './reading.ts';
import { newStream, sample, samples } from './sample-events.ts';

const refusedAppend = casesOf('refused appends');

const refuses = (name: string, reason: AppendRefusal, events: () => readonly NewEvent[], stream = newStream()) =>
  refusedAppend(name, async ({ store }) => {
    const end = await endOf(store);
    const error = await rejectionOf(store.append(stream, 'any', events()));
    assert.ok(error instanceof AppendRefused, `not an AppendRefused: ${error}`);
    assert.equal(error.reason, reason);
    assert.deepEqual(await eventsOf(store.readAll(end)), []);
  });

const twice = (event: NewEvent): readonly NewEvent[] => [event, sample(), { ...event, data: { other: true } }];

export const refusedAppendCases = [
  refuses('an append without events is refused', 'empty', () => []),
  refuses('an id that is not a UUID is refused', 'bad-event-id', () => [sample(), sample({ eventId: 'event-1' })]),
  refuses('an id twice in one append is refused', 'event-id-twice', () => twice(sample())),
  refuses('a stream without a name is refused', 'bad-stream-name', () => [sample()], '' as StreamName),
  refuses('a name of 501 characters is refused', 'bad-stream-name', () => [sample()], '长'.repeat(501) as StreamName),
  refuses('an event larger than an append may be is refused', 'too-large', () => [
    sample({ data: { text: 'x'.repeat(MAX_APPEND_BYTES) } }),
  ]),
  refuses('events that are too large together are refused', 'too-large', () => [
    ...samples(2),
    ...Array.from({ length: 3 }, () => sample({ data: { text: '汉'.repeat(120_000) } })),
  ]),

  refusedAppend('an append just below the limit is taken', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, 'none', [sample({ data: { text: 'x'.repeat(1_000_000) } })]);
    const [event] = await streamOf(store, stream);
    assert.deepEqual(event?.data, { text: 'x'.repeat(1_000_000) });
  }),
];
