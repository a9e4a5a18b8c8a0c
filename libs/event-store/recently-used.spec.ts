import { RecentlyUsed } from './recently-used.ts';

it('forgets what was not asked for the longest', () => {
  const kept = new RecentlyUsed<string, string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
