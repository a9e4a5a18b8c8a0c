import assert from 'node:assert/strict';
import { StoreUnavailable } from '#event-store';
import { casesOf } from './contract-case.ts';
import { Following } from './following.ts';
import { endOf, eventsOf, idsOf, rejectionOf, streamOf } from './reading.ts';
import { newStream, sample, samples } from './sample-events.ts';

const lifetime = casesOf('lifetime');

const assertClosed = async (work: Promise<unknown>): Promise<void> => {
  const error = await rejectionOf(work);
  assert.ok(error instanceof StoreUnavailable, `not a StoreUnavailable: ${error}`);
  assert.equal(error.fault, 'closed');
};

export const lifetimeCases = [
  lifetime('opened again, it has everything that it answered, and goes on behind it', async ({ store, reopen }) => {
    const stream = newStream();
    const given = samples(5);
    const end = await endOf(store);
    await store.append(stream, 'none', given);
    const before = await streamOf(store, stream);
    const again = await reopen();
    assert.deepEqual(await streamOf(again, stream), before);
    const next = sample();
    assert.equal((await again.append(stream, 4, [next])).revision, 5);
    assert.deepEqual(idsOf(await eventsOf(again.readAll(end))), idsOf([...given, next]));
  }),

  lifetime('closing waits for the appends that are under way', async ({ store, reopen }) => {
    const streams = Array.from({ length: 10 }, newStream);
    const appends = streams.map((stream) => store.append(stream, 'none', [sample()]));
    const again = await reopen();
    const answered = await Promise.all(appends);
    assert.deepEqual(
      answered.map(({ revision }) => revision),
      streams.map(() => 0),
    );
    for (const stream of streams) assert.equal((await streamOf(again, stream)).length, 1);
  }),

  lifetime('closing ends subscriptions without an error', async ({ store, patience }) => {
    const following = new Following(store, [], patience, await endOf(store));
    await following.untilCaughtUp();
    await store.close();
    await following.untilEnded();
  }),

  lifetime('closed, it says so to whoever asks', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, 'none', [sample()]);
    await store.close();
    await assertClosed(store.append(stream, 0, [sample()]));
    await assertClosed(streamOf(store, stream));
    await assertClosed(eventsOf(store.readAll()));
    const next = store
      .subscribe({ signal: AbortSignal.timeout(10_000) })
      [Symbol.asyncIterator]()
      .next();
    await assertClosed(next);
  }),

  lifetime('closing twice is closing once', async ({ store }) => {
    await store.close();
    await store.close();
  }),
];
