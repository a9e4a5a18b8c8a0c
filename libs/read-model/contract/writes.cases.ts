import { equal, rejects } from 'node:assert/strict';
import { type Change, type View, type WriteFault, WriteRefused } from '#read-model';
import { at, collect, duties, put, same, take, type ViewStoreCase, viewCase, withStore } from './place.ts';

const stateOf = async (view: View): Promise<object> => ({
  checkpoint: await view.checkpoint(),
  documents: await view.list(),
  versions: await collect(view.versions()),
});

const superseded = (error: unknown): boolean => error instanceof WriteRefused && error.reason === 'superseded';

/** A refused write names its fault and leaves everything as it was. */
const refusal = (name: string, reason: WriteFault, changes: readonly Change[], checkpoint: number): ViewStoreCase =>
  viewCase(name, async (view) => {
    await view.write([put(3, 'a', { n: 1 }), put(5, 'b', { n: 1 })], at(5));
    const before = await stateOf(view);
    await rejects(
      view.write(changes, at(checkpoint)),
      (error) => error instanceof WriteRefused && error.reason === reason,
    );
    same(await stateOf(view), before);
  });

/** What a write promises: documents and checkpoint together, once, in order. */
export const writeCases: readonly ViewStoreCase[] = [
  viewCase('has no checkpoint before anything was written', async (view) => {
    equal(await view.checkpoint(), null);
  }),

  viewCase('writes documents and checkpoint together', async (view) => {
    await view.write([put(3, 'a', { n: 1 })], at(8));
    equal(await view.checkpoint(), 8);
    same((await view.get('a'))?.since, 3);
  }),

  viewCase('moves the checkpoint alone when nothing changed', async (view) => {
    await view.write([], at(4));
    await view.write([], at(9));
    equal(await view.checkpoint(), 9);
  }),

  viewCase('changes nothing when a write is repeated', async (view) => {
    const write = [put(1, 'a', { n: 1 }), put(2, 'a', { n: 2 }), take(3, 'a'), put(4, 'a', { n: 4 })];
    await view.write(write, at(4));
    const before = await stateOf(view);
    await view.write(write, at(4));
    await view.write(write.slice(0, 2), at(2));
    await view.write([put(4, 'b', { other: true })], at(4));
    same(await stateOf(view), before);
  }),

  refusal('refuses changes out of order', 'out-of-order', [put(8, 'a', { n: 2 }), put(7, 'b', { n: 2 })], 9),
  refusal('refuses a change that is not behind the checkpoint', 'behind-checkpoint', [put(5, 'a', { n: 2 })], 9),
  refusal('refuses a change behind the new checkpoint', 'beyond-checkpoint', [put(7, 'a', {}), put(9, 'b', {})], 8),
  refusal('refuses a key changed twice at one position', 'twice', [put(7, 'a', {}), put(7, 'b', {}), take(7, 'a')], 8),
  refusal('refuses an empty key', 'bad-key', [put(7, 'a', {}), put(8, '', {})], 8),
  refusal('refuses a key with a lone surrogate', 'bad-key', [put(7, 'a', {}), put(8, 'x\ud800', {})], 8),
  refusal('refuses a key with U+0000', 'bad-key', [put(7, 'a', {}), put(8, 'x\u0000', {})], 8),

  viewCase('writes again after a refusal', async (view) => {
    await rejects(view.write([put(2, '', {})], at(2)), WriteRefused);
    await view.write([put(2, 'a', { n: 1 })], at(2));
    same((await view.get('a'))?.document, { n: 1 });
  }),

  viewCase('takes writes from each owner of the view, whose tokens grow', async (view) => {
    await view.write([put(1, 'a', { n: 1 })], at(1));
    await view.write([put(2, 'a', { n: 2 })], at(2), 1);
    await view.write([put(3, 'a', { n: 3 })], at(3), 1);
    await view.write([put(4, 'a', { n: 4 })], at(4), 7);
    same((await view.get('a'))?.document, { n: 4 });
    equal(await view.checkpoint(), 4);
  }),

  viewCase('refuses an owner that another has replaced, and one without a token', async (view, place) => {
    await view.write([put(1, 'a', { n: 1 })], at(1), 2);
    await withStore(place, async (store) => (await store.open(duties)).write([put(2, 'a', { n: 2 })], at(2), 3));
    const before = await stateOf(view);
    for (const token of [2, 0])
      await rejects(view.write([put(3, 'a', { late: true })], at(3), token), superseded, `${token}`);
    await rejects(view.write([put(3, 'a', { late: true })], at(3)), superseded);
    same(await stateOf(view), before);
  }),

  viewCase(
    'refuses an owner as soon as another has claimed the view, before that one has written',
    async (view, place) => {
      await view.claim(2);
      await view.write([put(1, 'a', { n: 1 })], at(1), 2);
      await withStore(place, async (store) => (await store.open(duties)).claim(3));
      const before = await stateOf(view);
      await rejects(view.write([put(2, 'a', { late: true })], at(2), 2), superseded);
      await rejects(view.claim(2), superseded);
      same(await stateOf(view), before);
      await view.claim(3);
      await view.write([put(2, 'a', { n: 2 })], at(2), 3);
      same((await view.get('a'))?.document, { n: 2 });
    },
  ),

  viewCase('goes by the greatest of twenty tokens that are claimed at once', async (view, place) => {
    await withStore(place, async (store) => {
      const other = await store.open(duties);
      const tokens = Array.from({ length: 20 }, (_, i) => ((i * 7) % 20) + 1);
      const claims = await Promise.allSettled(tokens.map((token, i) => (i % 2 ? view : other).claim(token)));
      for (const claim of claims) equal(claim.status === 'fulfilled' || superseded(claim.reason), true);
      equal(claims[tokens.indexOf(20)]?.status, 'fulfilled');
      await rejects(other.write([], at(1), 19), superseded);
      await view.write([], at(1), 20);
    });
  }),

  viewCase('is claimed before anything was written', async (view) => {
    await view.claim(1);
    equal(await view.checkpoint(), null);
    await rejects(view.write([], at(1)), superseded);
    await view.write([], at(1), 1);
  }),

  viewCase('remembers the token of its owner for whoever opens it next', async (view, place) => {
    await view.write([], at(1), 5);
    await withStore(place, async (store) => {
      const again = await store.open(duties);
      await rejects(again.write([], at(2), 4), superseded);
      await again.write([], at(2), 5);
      equal(await again.checkpoint(), 2);
    });
  }),
];
