import assert from 'node:assert/strict';
import { type EventStore, type ExpectedRevision, type NewEvent, RevisionConflict, type StreamName } from '#event-store';
import { casesOf } from './contract-case.ts';
import { idsOf, rejectionOf, streamOf } from './reading.ts';
import { newStream, sample, samples } from './sample-events.ts';

const idempotence = casesOf('idempotence');

/** `again` is accepted, answers where its last event stands since the first time, and writes nothing. */
const assertKnown = async (
  store: EventStore,
  stream: StreamName,
  expected: ExpectedRevision,
  again: readonly NewEvent[],
): Promise<void> => {
  const before = await streamOf(store, stream);
  const { revision, position } = before.find(({ eventId }) => eventId === again.at(-1)?.eventId) ?? {};
  assert.deepEqual(await store.append(stream, expected, again), { revision, position });
  assert.deepEqual(idsOf(await streamOf(store, stream)), idsOf(before));
};

const assertConflict = async (
  store: EventStore,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<void> => {
  const before = await streamOf(store, stream);
  const error = await rejectionOf(store.append(stream, expected, events));
  assert.ok(error instanceof RevisionConflict, `not a RevisionConflict: ${error}`);
  assert.deepEqual(idsOf(await streamOf(store, stream)), idsOf(before));
};

export const idempotenceCases = [
  idempotence('the same ids at the same revision change nothing and answer as the first time', async ({ store }) => {
    const stream = newStream();
    const [first, second] = [samples(2), samples(2)];
    const appended = [await store.append(stream, 'none', first), await store.append(stream, 1, second)];
    assert.deepEqual(await store.append(stream, 'none', first), appended[0]);
    assert.deepEqual(await store.append(stream, 1, second), appended[1]);
    assert.deepEqual(idsOf(await streamOf(store, stream)), idsOf([...first, ...second]));
  }),

  idempotence('the same ids are known after other events have followed', async ({ store }) => {
    const stream = newStream();
    const [first, second] = [samples(2), samples(2)];
    await store.append(stream, 'none', first);
    await store.append(stream, 1, second);
    await store.append(stream, 3, samples(5));
    await assertKnown(store, stream, 'none', first);
    await assertKnown(store, stream, 1, second);
  }),

  idempotence('the same ids are known to a writer who expects nothing', async ({ store }) => {
    const stream = newStream();
    const [first, second] = [samples(2), samples(2)];
    await store.append(stream, 'any', first);
    await store.append(stream, 'any', second);
    await assertKnown(store, stream, 'any', first);
    await assertKnown(store, stream, 'any', second);
  }),

  idempotence('the beginning of an append is known', async ({ store }) => {
    const stream = newStream();
    const first = samples(3);
    await store.append(stream, 'none', first);
    await assertKnown(store, stream, 'none', first.slice(0, 2));
  }),

  idempotence('the same ids are known after the store was opened again', async ({ store, reopen }) => {
    const stream = newStream();
    const first = samples(2);
    await store.append(stream, 'none', first);
    await assertKnown(await reopen(), stream, 'none', first);
  }),

  idempotence('ids of which some are known and some are new are a conflict', async ({ store }) => {
    const stream = newStream();
    const first = samples(2);
    await store.append(stream, 'none', first);
    await assertConflict(store, stream, 'none', [...first, sample()]);
    await assertConflict(store, stream, 'any', [...first, sample()]);
  }),

  idempotence('known ids at a revision that was never theirs are a conflict', async ({ store }) => {
    const stream = newStream();
    const [first, second] = [samples(2), samples(2)];
    await store.append(stream, 'none', first);
    await store.append(stream, 1, second);
    await assertConflict(store, stream, 'none', second);
    await assertConflict(store, stream, 0, second);
    await assertConflict(store, stream, 1, first);
  }),

  idempotence('known ids in another order are a conflict', async ({ store }) => {
    const stream = newStream();
    const first = samples(2);
    await store.append(stream, 'none', first);
    await assertConflict(store, stream, 'none', first.toReversed());
  }),

  idempotence('the same id in another stream is another event', async ({ store }) => {
    const [one, other] = [newStream(), newStream()];
    const event = sample();
    await store.append(one, 'none', [event]);
    const appended = await store.append(other, 'none', [event]);
    assert.equal(appended.revision, 0);
    assert.deepEqual(idsOf(await streamOf(store, other)), [event.eventId]);
    assert.deepEqual(idsOf(await streamOf(store, one)), [event.eventId]);
  }),
];
