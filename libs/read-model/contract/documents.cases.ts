import { equal } from 'node:assert/strict';
import { at, put, same, take, type ViewStoreCase, viewCase } from './place.ts';

const unusual = ['汉字', '责任/事项', '👍', "it's", '"quoted"', 'a b', '%_*', '-', 'É', 'E\u0301', 'a\nb', '\uFF61'];

/** One document: now, at earlier positions, taken away, coming back. */
export const documentCases: readonly ViewStoreCase[] = [
  viewCase('knows nothing of a key that was never written', async (view) => {
    equal(await view.get('a'), null);
    equal(await view.get('a', at(10)), null);
  }),

  viewCase('gives a document as it is now, and since when', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(3, 'a', { n: 2 })], at(3));
    same(await view.get('a'), { key: 'a', document: { n: 2 }, since: 3 });
  }),

  viewCase('gives many documents at once as they are now, and nothing for keys that hold none', async (view) => {
    same(await view.getAll(['a', 'b']), []);
    await view.write(
      [put(1, 'a', { n: 1 }), put(2, 'b', {}), put(3, 'a', { n: 2 }), put(3, 'c', {}), take(4, 'b')],
      at(4),
    );
    await view.write([put(5, '责任/👍', { n: 1 }), put(6, 'c', { n: 3 })], at(6));
    const found = await view.getAll(['c', 'b', 'a', 'none', '', '责任/👍']);
    same(
      found.toSorted((one, other) => one.since - other.since),
      [
        { key: 'a', document: { n: 2 }, since: 3 },
        { key: '责任/👍', document: { n: 1 }, since: 5 },
        { key: 'c', document: { n: 3 }, since: 6 },
      ],
    );
    same(await view.getAll([]), []);
  }),

  viewCase('gives a document as it was at every earlier position', async (view) => {
    await view.write([put(2, 'a', { n: 1 })], at(2));
    await view.write([put(5, 'a', { n: 2 })], at(5));
    await view.write([put(9, 'a', { n: 3 })], at(9));
    const found = await Promise.all([1, 2, 4, 5, 8, 9, 100].map((position) => view.get('a', at(position))));
    same(
      found.map((keyed) => keyed && [keyed.document, keyed.since]),
      [null, [{ n: 1 }, 2], [{ n: 1 }, 2], [{ n: 2 }, 5], [{ n: 2 }, 5], [{ n: 3 }, 9], [{ n: 3 }, 9]],
    );
  }),

  viewCase('keeps every version of a document that changes several times within one write', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(2, 'b', {}), put(2, 'a', { n: 2 }), put(4, 'a', { n: 3 })], at(4));
    const found = await Promise.all([1, 2, 3, 4].map((position) => view.get('a', at(position))));
    same(
      found.map((keyed) => keyed?.document),
      [{ n: 1 }, { n: 2 }, { n: 2 }, { n: 3 }],
    );
  }),

  viewCase('takes a document away and still knows what it was', async (view) => {
    await view.write([put(1, 'a', { n: 1 })], at(1));
    await view.write([take(4, 'a')], at(4));
    equal(await view.get('a'), null);
    equal(await view.get('a', at(4)), null);
    same((await view.get('a', at(3)))?.document, { n: 1 });
    same(await view.list(), []);
  }),

  viewCase('lets a document come back', async (view) => {
    await view.write([put(1, 'a', { n: 1 })], at(1));
    await view.write([take(3, 'a')], at(3));
    await view.write([put(6, 'a', { n: 2 })], at(6));
    same(await view.get('a'), { key: 'a', document: { n: 2 }, since: 6 });
    equal(await view.get('a', at(5)), null);
    same((await view.get('a', at(2)))?.document, { n: 1 });
  }),

  viewCase('takes a document away and lets it come back within one write', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), take(2, 'a'), put(3, 'a', { n: 3 }), take(4, 'a')], at(4));
    const found = await Promise.all([1, 2, 3, 4].map((position) => view.get('a', at(position))));
    same(
      found.map((keyed) => keyed?.document ?? null),
      [{ n: 1 }, null, { n: 3 }, null],
    );
    equal(await view.get('a'), null);
  }),

  viewCase('changes nothing when it takes away what is not there', async (view) => {
    await view.write([take(1, 'a'), put(2, 'b', {}), take(3, 'b'), take(4, 'b')], at(4));
    equal(await view.get('a', at(1)), null);
    same(await view.changed(at(3), at(4)), []);
  }),

  viewCase('tells keys apart whatever characters they are of', async (view) => {
    await view.write(
      unusual.map((key, i) => put(i + 1, key, { key })),
      at(unusual.length),
    );
    for (const key of unusual) same((await view.get(key))?.document, { key }, key);
    same(new Set((await view.list()).map(({ key }) => key)), new Set(unusual));
  }),

  viewCase('gives back what a document holds, to the letter', async (view) => {
    const document = {
      text: '催办 👩‍👩‍👧 "\\ \u0000 \ud800',
      numbers: [0, -1, 1.5, 9_007_199_254_740_991],
      nested: { empty: {}, none: null, yes: true, list: [[]] },
      long: '事'.repeat(300_000),
    };
    await view.write([put(1, 'a', document)], at(1));
    equal(JSON.stringify((await view.get('a'))?.document), JSON.stringify(document));
  }),
];
