import { sameData } from './same-data.ts';

it('compares what is said, not the order in which fields stand', () => {
  expect(sameData({ a: 1, b: [null, 'x', { c: true }] }, { b: [null, 'x', { c: true }], a: 1 })).toBe(true);
  expect(sameData([1, 2], [2, 1])).toBe(false);
});

it('tells a field that is not there from one that is null, and a list from an object', () => {
  expect(sameData({ a: null }, {})).toBe(false);
  expect(sameData({ a: null }, { b: null })).toBe(false);
  expect(sameData({ 0: 'x' }, ['x'])).toBe(false);
  expect(sameData(null, {})).toBe(false);
});
