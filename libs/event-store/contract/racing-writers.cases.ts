import assert from 'node:assert/strict';
import { RevisionConflict } from '#event-store';
import { casesOf } from './contract-case.ts';
import { idsOf, revisionsOf, streamOf } from './reading.ts';
import { newStream, sample, samples, upTo } from './sample-events.ts';

const racingWriters = casesOf('racing writers');

/** All wait at a barrier and start together. */
const race = <T>(count: number, work: (racer: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> => {
  const { promise: barrier, resolve: lift } = Promise.withResolvers<void>();
  const racers = upTo(count).map((racer) => barrier.then(() => work(racer)));
  lift();
  return Promise.allSettled(racers);
};

const conflictsIn = (results: readonly PromiseSettledResult<unknown>[]): number =>
  results.filter((result) => result.status === 'rejected' && result.reason instanceof RevisionConflict).length;

export const racingWritersCases = [
  racingWriters('of 20 racing creators exactly one wins', async ({ store }) => {
    const stream = newStream();
    const results = await race(20, () => store.append(stream, 'none', [sample()]));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(conflictsIn(results), 19);
    assert.equal((await streamOf(store, stream)).length, 1);
  }),

  racingWriters('of 20 writers who saw the same revision exactly one wins', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, 'none', samples(2));
    const results = await race(20, () => store.append(stream, 1, samples(2)));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(conflictsIn(results), 19);
    assert.deepEqual(revisionsOf(await streamOf(store, stream)), [0, 1, 2, 3]);
  }),

  racingWriters('50 racing writers who expect nothing all land, each at a revision of its own', async ({ store }) => {
    const stream = newStream();
    const given = samples(50);
    const results = await race(50, (racer) => store.append(stream, 'any', given.slice(racer, racer + 1)));
    const revisions = results.map((result) => (result.status === 'fulfilled' ? result.value.revision : result.reason));
    assert.deepEqual(
      revisions.toSorted((a, b) => a - b),
      upTo(50),
    );
    const kept = await streamOf(store, stream);
    assert.deepEqual(revisionsOf(kept), upTo(50));
    assert.deepEqual(idsOf(kept).toSorted(), idsOf(given).toSorted());
  }),

  racingWriters('a conflict in the crowd fails no other append', async ({ store }) => {
    const streams = upTo(20).map(newStream);
    const wrong = (racer: number) => racer % 2 === 1;
    const results = await race(20, (racer) =>
      store.append(streams[racer] ?? newStream(), wrong(racer) ? 5 : 'none', [sample()]),
    );
    assert.equal(conflictsIn(results), 10);
    const lengths = await Promise.all(streams.map(async (stream) => (await streamOf(store, stream)).length));
    assert.deepEqual(
      lengths,
      upTo(20).map((racer) => (wrong(racer) ? 0 : 1)),
    );
  }),
];
