import type { Day } from '#kernel';
import { chineseDay, englishDay } from './days.ts';

it('writes days in full, without leading zeros', () => {
  expect(chineseDay('2026-03-01' as Day)).toBe('2026年3月1日');
  expect(chineseDay('2026-12-31' as Day)).toBe('2026年12月31日');
  expect(englishDay('2026-03-01' as Day)).toBe('1 March 2026');
  expect(englishDay('2026-12-31' as Day)).toBe('31 December 2026');
});
