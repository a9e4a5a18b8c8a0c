import fc from 'fast-check';
import { pauseAfter } from './timing.ts';

const LONGEST = 2_000;

it('waits longer after each try, up to a longest time, and never less than half of it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), (tries) => {
      const pause = pauseAfter(tries, LONGEST);
      const most = Math.min(LONGEST, 25 * 2 ** tries);
      expect(pause).toBeGreaterThanOrEqual(most / 2);
      expect(pause).toBeLessThanOrEqual(most);
    }),
  );
});

it('does not have those wait equally long who have tried equally often', () => {
  const pauses = Array.from({ length: 100 }, () => pauseAfter(5, LONGEST));
  expect(new Set(pauses).size).toBeGreaterThan(90);
});
