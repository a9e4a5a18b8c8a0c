import { equal, rejects } from 'node:assert/strict';
import { ViewNameRefused } from '#read-model';
import { at, collect, duties, put, same, storeCase, take, type ViewStoreCase, viewCase, withStore } from './place.ts';

const dutiesTwo = { name: 'duties', version: 2 };
const badNames = ['', '../duties', 'a/b', 'Duties', '责任', 'a.v1', 'a'.repeat(101)];

/** The store around the views: side by side, listed, dropped, closed, opened again. */
export const storeCases: readonly ViewStoreCase[] = [
  storeCase('keeps two versions of one projection apart', async (store) => {
    const [one, two] = [await store.open(duties), await store.open(dutiesTwo)];
    await one.write([put(1, 'a', { v: 1 })], at(4));
    await two.write([put(2, 'a', { v: 2 })], at(2));
    await one.markReady();
    same((await one.get('a'))?.document, { v: 1 });
    same((await two.get('a'))?.document, { v: 2 });
    same([await one.checkpoint(), await two.checkpoint()], [4, 2]);
    same([await one.ready(), await two.ready()], [true, false]);
  }),

  storeCase('opens one view twice as the same view', async (store) => {
    const [one, again] = [await store.open(duties), await store.open({ ...duties })];
    await one.write([put(1, 'a', { n: 1 })], at(1));
    same((await again.get('a'))?.document, { n: 1 });
  }),

  storeCase('lists its views by name and version', async (store) => {
    for (const view of [{ name: 'items', version: 1 }, { name: 'duties', version: 10 }, dutiesTwo, duties])
      await store.open(view);
    same(await store.list(), [duties, dutiesTwo, { name: 'duties', version: 10 }, { name: 'items', version: 1 }]);
  }),

  storeCase('tells of any views how they stand, of new ones too', async (store) => {
    const one = await store.open(duties);
    await one.write([put(1, 'a', { v: 1 })], at(4));
    await one.markReady();
    same(await store.standings([dutiesTwo, duties]), [
      { ...dutiesTwo, checkpoint: null, ready: false },
      { ...duties, checkpoint: 4, ready: true },
    ]);
  }),

  storeCase('drops a view with its history and leaves the others', async (store) => {
    const [one, two] = [await store.open(duties), await store.open(dutiesTwo)];
    await one.write([put(1, 'a', { v: 1 }), take(2, 'a'), put(3, 'b', {})], at(3));
    await one.markReady();
    await two.write([put(1, 'a', { v: 2 })], at(1));
    await store.drop(duties);
    same(await store.list(), [dutiesTwo]);
    same((await two.get('a'))?.document, { v: 2 });

    const anew = await store.open(duties);
    same([await anew.checkpoint(), await anew.ready()], [null, false]);
    same(await collect(anew.versions()), []);
    same(await anew.changed(at(0), at(9)), []);
  }),

  storeCase('drops a view that does not exist without complaint', async (store) => {
    await store.drop(duties);
    same(await store.list(), []);
  }),

  storeCase('refuses names that are none', async (store) => {
    for (const name of badNames) await rejects(store.open({ name, version: 1 }), ViewNameRefused, name);
    for (const version of [0, -1, 1.5]) await rejects(store.open({ name: 'duties', version }), ViewNameRefused);
    same(await store.list(), []);
  }),

  {
    name: 'keeps everything when it is closed and opened again',
    run: async (place) => {
      const changes = [put(1, 'a', { n: 1 }), put(2, '责任/👍', { n: 1 }), put(3, 'a', { n: 2 }), take(4, 'a')];
      const before = await withStore(place, async (store) => {
        const view = await store.open(duties);
        await view.write(changes, at(6));
        await view.markReady();
        return collect(view.versions());
      });
      await withStore(place, async (store) => {
        same(await store.list(), [duties]);
        const view = await store.open(duties);
        same([await view.checkpoint(), await view.ready()], [6, true]);
        same(await collect(view.versions()), before);
        same((await view.get('a', at(3)))?.document, { n: 2 });
        same(await view.changed(at(3), at(6)), [{ key: 'a', before: { n: 2 }, after: null }]);
      });
    },
  },

  viewCase('is ready once it was said so, for good', async (view) => {
    equal(await view.ready(), false);
    await view.markReady();
    await view.write([put(1, 'a', {})], at(1));
    equal(await view.ready(), true);
  }),
];
