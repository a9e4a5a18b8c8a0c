import type { Day } from '#kernel';
import { presetRules, rulesOn } from './index.ts';

it('goes by the version in force on the day, also on one that is past', () => {
  const [old, later] = [
    { ...presetRules, nearDueWithin: 5, inForceFrom: '2026-01-01' as Day },
    { ...presetRules, nearDueWithin: 10, inForceFrom: '2026-07-01' as Day },
  ];
  const near = (day: string) => rulesOn([old, later], day as Day).nearDueWithin;
  expect([near('2025-12-31'), near('2026-01-01'), near('2026-06-30'), near('2026-07-01')]).toEqual([3, 5, 5, 10]);
});
