import { compareKeys, type KeptVersion } from '#read-model';
import { at, collect, put, same, take, type ViewStoreCase, viewCase } from './place.ts';

const MANY = 1_300;

/** What an auditor asks: what changed between two positions, and every version there ever was. */
export const historyCases: readonly ViewStoreCase[] = [
  viewCase('tells what differs between two positions, in the order of keys', async (view) => {
    await view.write([put(1, 'c', { n: 1 }), put(1, 'b', { n: 1 }), put(1, 'same', { n: 1 })], at(1));
    await view.write([put(3, 'c', { n: 2 }), take(4, 'b'), put(5, 'a', { n: 1 }), put(6, 'c', { n: 3 })], at(6));
    await view.write([put(8, 'a', { n: 2 }), put(8, 'd', { n: 1 })], at(8));
    same(await view.changed(at(1), at(6)), [
      { key: 'a', before: null, after: { n: 1 } },
      { key: 'b', before: { n: 1 }, after: null },
      { key: 'c', before: { n: 1 }, after: { n: 3 } },
    ]);
    same(await view.changed(at(3), at(4)), [{ key: 'b', before: { n: 1 }, after: null }]);
    same(await view.changed(at(6), at(8)), [
      { key: 'a', before: { n: 1 }, after: { n: 2 } },
      { key: 'd', before: null, after: { n: 1 } },
    ]);
    same(await view.changed(at(8), at(20)), []);
  }),

  viewCase('counts the later position in and the earlier one out', async (view) => {
    await view.write([put(2, 'a', { n: 2 }), put(5, 'a', { n: 5 })], at(5));
    same(await view.changed(at(2), at(5)), [{ key: 'a', before: { n: 2 }, after: { n: 5 } }]);
    same(await view.changed(at(2), at(4)), []);
    same(await view.changed(at(1), at(2)), [{ key: 'a', before: null, after: { n: 2 } }]);
  }),

  viewCase('leaves out what is again as it was, and what came and went', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(1, 'b', { n: 1 })], at(1));
    await view.write([put(2, 'a', { n: 2 }), take(2, 'b'), put(2, 'c', {})], at(2));
    await view.write([put(3, 'a', { n: 1 }), put(3, 'b', { n: 1 }), take(3, 'c')], at(3));
    same(await view.changed(at(1), at(3)), []);
  }),

  viewCase('tells what differs under a prefix only', async (view) => {
    const keys = ['a/1', 'a/\u{10FFFF}', 'a0', 'b/1'];
    await view.write(
      keys.map((key) => put(2, key, {})),
      at(2),
    );
    same(
      (await view.changed(at(0), at(2), 'a/')).map(({ key }) => key),
      ['a/1', 'a/\u{10FFFF}'],
    );
  }),

  viewCase('keeps every version with its bounds, by key and then by position', async (view) => {
    await view.write([put(1, 'b', { n: 1 }), put(2, 'a', { n: 1 }), put(3, 'b', { n: 2 })], at(3));
    await view.write([take(5, 'b'), put(7, 'b', { n: 3 }), take(8, 'a')], at(9));
    same(await collect(view.versions()), [
      { key: 'a', from: 2, to: 8, json: '{"n":1}' },
      { key: 'b', from: 1, to: 3, json: '{"n":1}' },
      { key: 'b', from: 3, to: 5, json: '{"n":2}' },
      { key: 'b', from: 7, to: null, json: '{"n":3}' },
    ]);
  }),

  viewCase('keeps a version for each change, also when the document is the same', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(2, 'a', { n: 1 })], at(2));
    same(await collect(view.versions()), [
      { key: 'a', from: 1, to: 2, json: '{"n":1}' },
      { key: 'a', from: 2, to: null, json: '{"n":1}' },
    ]);
  }),

  viewCase('gives many versions in one order over all pages', async (view) => {
    const keys = ['\uFF61', '👍', 'a', '责'];
    const changes = Array.from({ length: MANY }, (_, i) => put(i + 1, keys[i % keys.length] ?? '', { i }));
    await view.write(changes, at(MANY));
    const kept = await collect(view.versions());
    const order = (x: KeptVersion, y: KeptVersion): number => compareKeys(x.key, y.key) || x.from - y.from;
    same(kept, kept.toSorted(order));
    same(new Set(kept.map(({ from }) => from)).size, MANY);
  }),

  viewCase('keeps the same bytes however the changes were divided into writes', async (view, place) => {
    const changes = [
      put(1, 'a', { n: 1 }),
      put(2, 'b', {}),
      put(3, 'a', { n: 3 }),
      take(4, 'b'),
      put(5, 'b', { n: 5 }),
    ];
    await view.write(changes, at(5));
    const store = await place.open();
    const other = await store.open({ name: 'divided', version: 1 });
    for (const change of changes) await other.write([change], change.position);
    same(await collect(other.versions()), await collect(view.versions()));
    await store.close();
  }),
];
