import type { ListKeys, View } from '#read-model';
import { at, put, same, take, type ViewStoreCase, viewCase } from './place.ts';

const keysOf = async (view: View, options?: ListKeys): Promise<readonly string[]> =>
  (await view.list(options)).map(({ key }) => key);

const fill = async (view: View, keys: readonly string[]): Promise<void> =>
  view.write(
    keys.map((key) => put(1, key, { key })),
    at(1),
  );

const units = ['unit-a/1', 'unit-a/2', 'unit-a/3', 'unit-b/1', 'unit-b/2'];

const inOrder = ['0', 'A', 'a', 'a!', 'ab', 'b', 'é', '一', '责任', '\uFF61', '\uFFFD', '👍', '👍a', '\u{10FFFF}'];

/** Many documents: order, prefix, cursor, limit, reverse, and all of it at an earlier position. */
export const listCases: readonly ViewStoreCase[] = [
  viewCase('lists keys in the order of code points', async (view) => {
    await fill(view, inOrder.toReversed());
    same(await keysOf(view), inOrder);
    same(await keysOf(view, { reverse: true }), inOrder.toReversed());
    same(await keysOf(view, { at: at(1) }), inOrder);
  }),

  viewCase('lists each document with the position it is valid since', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(2, 'b', { n: 1 }), put(3, 'a', { n: 2 })], at(3));
    same(await view.list(), [
      { key: 'a', document: { n: 2 }, since: 3 },
      { key: 'b', document: { n: 1 }, since: 2 },
    ]);
  }),

  viewCase('lists only keys that begin with the prefix', async (view) => {
    await fill(view, [...units, 'unit-a', 'unit-a0', 'Unit-a/9']);
    same(await keysOf(view, { prefix: 'unit-a/' }), units.slice(0, 3));
    same(await keysOf(view, { prefix: 'unit-c' }), []);
  }),

  viewCase('takes a prefix literally and up to the highest characters', async (view) => {
    const keys = ['%a', '_a', 'a', 'a\uFFFF', 'a\u{10FFFF}', 'a\u{10FFFF}b', 'b', '\uD7FF1', '\uE000', '\u{10FFFF}z'];
    await fill(view, keys);
    same(await keysOf(view, { prefix: 'a' }), ['a', 'a\uFFFF', 'a\u{10FFFF}', 'a\u{10FFFF}b']);
    same(await keysOf(view, { prefix: 'a\u{10FFFF}' }), ['a\u{10FFFF}', 'a\u{10FFFF}b']);
    same(await keysOf(view, { prefix: '\u{10FFFF}' }), ['\u{10FFFF}z']);
    same(await keysOf(view, { prefix: '\uD7FF' }), ['\uD7FF1']);
    same(await keysOf(view, { prefix: '%' }), ['%a']);
    same(await keysOf(view, { prefix: '_' }), ['_a']);
  }),

  viewCase('pages through a list by cursor and limit, forwards and backwards', async (view) => {
    await fill(view, units);
    same(await keysOf(view, { limit: 2 }), units.slice(0, 2));
    same(await keysOf(view, { after: 'unit-a/2', limit: 2 }), units.slice(2, 4));
    same(await keysOf(view, { after: 'unit-b/2' }), []);
    same(await keysOf(view, { after: 'unit-a/3', reverse: true, limit: 1 }), ['unit-a/2']);
    same(await keysOf(view, { reverse: true, limit: 2 }), ['unit-b/2', 'unit-b/1']);
    same(await keysOf(view, { limit: 0 }), []);
  }),

  viewCase('goes on from a cursor that is no key, and keeps to the prefix', async (view) => {
    await fill(view, units);
    same(await keysOf(view, { after: 'unit-a/25' }), units.slice(2));
    same(await keysOf(view, { prefix: 'unit-a/', after: 'a' }), units.slice(0, 3));
    same(await keysOf(view, { prefix: 'unit-a/', after: 'unit-a/1' }), units.slice(1, 3));
    same(await keysOf(view, { prefix: 'unit-a/', after: 'z' }), []);
    same(await keysOf(view, { prefix: 'unit-a/', after: 'z', reverse: true }), units.slice(0, 3).toReversed());
    same(await keysOf(view, { prefix: 'unit-a/', after: 'a', reverse: true }), []);
    same(await keysOf(view, { prefix: 'unit-a/', after: 'unit-a/3', reverse: true }), ['unit-a/2', 'unit-a/1']);
  }),

  viewCase('lists what was there at an earlier position, as it was', async (view) => {
    await view.write([put(1, 'a', { n: 1 }), put(2, 'b', { n: 1 })], at(2));
    await view.write([put(3, 'c', { n: 1 }), put(4, 'a', { n: 2 }), take(5, 'b')], at(5));
    await view.write([put(6, 'b', { n: 2 }), take(7, 'c')], at(7));
    const listed = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 99].map((position) => view.list({ at: at(position) })));
    same(
      listed.map((page) => page.map(({ key, document, since }) => `${key}${JSON.stringify(document)}@${since}`)),
      [
        [],
        ['a{"n":1}@1'],
        ['a{"n":1}@1', 'b{"n":1}@2'],
        ['a{"n":1}@1', 'b{"n":1}@2', 'c{"n":1}@3'],
        ['a{"n":2}@4', 'b{"n":1}@2', 'c{"n":1}@3'],
        ['a{"n":2}@4', 'c{"n":1}@3'],
        ['a{"n":2}@4', 'b{"n":2}@6', 'c{"n":1}@3'],
        ['a{"n":2}@4', 'b{"n":2}@6'],
        ['a{"n":2}@4', 'b{"n":2}@6'],
      ],
    );
  }),

  viewCase('pages through an earlier position as through now', async (view) => {
    await fill(view, units);
    await view.write([take(2, 'unit-a/1'), put(3, 'unit-a/2', { new: true }), take(4, 'unit-b/2')], at(4));
    same(await keysOf(view, { at: at(1), limit: 2 }), units.slice(0, 2));
    same(await keysOf(view, { at: at(1), after: 'unit-a/2', limit: 2 }), units.slice(2, 4));
    same(await keysOf(view, { at: at(1), reverse: true, limit: 2 }), ['unit-b/2', 'unit-b/1']);
    same(await keysOf(view, { at: at(1), prefix: 'unit-a/', reverse: true, after: 'unit-a/3' }), [
      'unit-a/2',
      'unit-a/1',
    ]);
    same(await keysOf(view, { at: at(3), prefix: 'unit-a/' }), ['unit-a/2', 'unit-a/3']);
  }),
];
