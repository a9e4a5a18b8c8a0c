import { RecentlyUsed } from './recently-used.ts';

const filled = (...keys: readonly string[]) => {
  const kept = new RecentlyUsed<number>(2);
  for (const [index, key] of keys.entries()) kept.set(key, index);
  return kept;
};

it('lets nothing go but when it ages, and then not before as many are young as it is made for', () => {
  const kept = filled('a');
  kept.age();
  kept.age();
  expect(kept.get('a')).toBe(0);
  for (const key of ['b', 'c', 'd', 'e']) kept.set(key, 9);
  expect(kept.get('a')).toBe(0);
});

it('forgets what was not asked for while as many others came as it is made for', () => {
  const kept = filled('a', 'b');
  kept.age();
  expect(kept.get('a')).toBe(0);
  kept.set('c', 2);
  kept.age();
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([0, undefined, 2]);
});

it('counts what is heavy for as much as it weighs, once for each key', () => {
  const kept = new RecentlyUsed<string>(6, (text) => text.length);
  for (const text of ['aaa', 'bbb', 'ccc']) kept.set('one', text);
  kept.age();
  kept.set('other', 'dddddd');
  expect(kept.age()).toBe(false);
  kept.set('third', 'eeeeee');
  expect([kept.age(), kept.get('one'), kept.get('third')]).toEqual([true, undefined, 'eeeeee']);
});
