import assert from 'node:assert/strict';
import type { EventStore, ReadStream, StreamName } from '#event-store';
import { casesOf } from './contract-case.ts';
import { assertPositionsGrow, endOf, eventsOf, idsOf, revisionsOf, streamOf } from './reading.ts';
import { newStream, sample, samples, upTo } from './sample-events.ts';

const reading = casesOf('reading');

/** A stream of 10 events. */
const ten = async (store: EventStore): Promise<StreamName> => {
  const stream = newStream();
  await store.append(stream, 'none', samples(10));
  return stream;
};

const readsStream = (name: string, options: ReadStream, revisions: readonly number[]) =>
  reading(name, async ({ store }) => {
    const stream = await ten(store);
    await store.append(newStream(), 'none', samples(3));
    assert.deepEqual(revisionsOf(await eventsOf(store.readStream(stream, options))), revisions);
  });

export const readingCases = [
  readsStream('a stream is read from a revision on, with it', { from: 4 }, [4, 5, 6, 7, 8, 9]),
  readsStream('a stream is read up to a limit', { from: 2, limit: 3 }, [2, 3, 4]),
  readsStream('a limit beyond the end of a stream reads what there is', { limit: 50 }, upTo(10)),
  readsStream('a stream is read backwards from its end', { direction: 'backwards' }, upTo(10).toReversed()),
  readsStream('a stream is read backwards from a revision on, with it', { direction: 'backwards', from: 2 }, [2, 1, 0]),
  readsStream('a stream is read backwards up to a limit', { direction: 'backwards', limit: 2 }, [9, 8]),
  readsStream('from beyond the end of a stream there is nothing', { from: 10 }, []),

  reading('a stream that does not exist has no events in either direction', async ({ store }) => {
    const stream = newStream();
    assert.deepEqual(await streamOf(store, stream), []);
    assert.deepEqual(await eventsOf(store.readStream(stream, { direction: 'backwards' })), []);
  }),

  reading('the log is read behind a position, without the event there', async ({ store }) => {
    const log = await streamOf(store, await ten(store));
    const after = log[3]?.position;
    assert.ok(after !== undefined);
    assert.deepEqual(idsOf(await eventsOf(store.readAll({ after }))), idsOf(log.slice(4)));
    assert.deepEqual(idsOf(await eventsOf(store.readAll({ after, limit: 2 }))), idsOf(log.slice(4, 6)));
  }),

  reading('the log is read backwards before a position, without the event there', async ({ store }) => {
    const log = await streamOf(store, await ten(store));
    const after = log[3]?.position;
    assert.ok(after !== undefined);
    const before = await eventsOf(store.readAll({ after, direction: 'backwards', limit: 3 }));
    assert.deepEqual(idsOf(before), idsOf(log.slice(0, 3).toReversed()));
  }),

  reading('the log is read backwards from its end', async ({ store }) => {
    const log = await streamOf(store, await ten(store));
    const last = await eventsOf(store.readAll({ direction: 'backwards', limit: 4 }));
    assert.deepEqual(idsOf(last), idsOf(log.slice(6).toReversed()));
  }),

  reading('behind the last position there is nothing', async ({ store }) => {
    await ten(store);
    assert.deepEqual(await eventsOf(store.readAll(await endOf(store))), []);
  }),

  reading('the whole log has every event once, and backwards it is the reverse', async ({ store }) => {
    const stream = await ten(store);
    const all = await eventsOf(store.readAll());
    assert.deepEqual(revisionsOf(all.filter((event) => event.stream === stream)), upTo(10));
    assertPositionsGrow(all);
    assert.deepEqual(idsOf(await eventsOf(store.readAll({ direction: 'backwards' }))), idsOf(all.toReversed()));
  }),

  reading('a read goes on over many pages, and a limit counts over them', async ({ store }) => {
    const stream = newStream();
    const end = await endOf(store);
    await store.append(stream, 'none', samples(1_500));
    await store.append(stream, 1_499, samples(1_500));
    assert.deepEqual(revisionsOf(await streamOf(store, stream)), upTo(3_000));
    assert.deepEqual(revisionsOf(await eventsOf(store.readAll({ ...end, limit: 2_500 }))), upTo(2_500));
    const backwards = await eventsOf(store.readStream(stream, { direction: 'backwards' }));
    assert.deepEqual(revisionsOf(backwards), upTo(3_000).toReversed());
  }),

  reading('what was answered is read at once', async ({ store }) => {
    const stream = newStream();
    for (const revision of upTo(20)) {
      await store.append(stream, 'any', [sample()]);
      assert.equal((await streamOf(store, stream)).length, revision + 1);
    }
  }),
];
