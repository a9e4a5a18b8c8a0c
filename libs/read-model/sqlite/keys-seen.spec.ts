import { KeysSeen } from './keys-seen.ts';

const keys = Array.from({ length: 100_000 }, (_, n) => `item-${n % 100}/${String(n).padStart(14, '0')}`);

it('never takes for new what was seen, and seldom for seen what is new', () => {
  const seen = new KeysSeen();
  for (const key of keys) seen.add(key);
  expect(keys.filter((key) => !seen.mayHave(key))).toEqual([]);
  expect(keys.filter((key) => seen.mayHave(`${key}责`)).length).toBeLessThan(100);
});
