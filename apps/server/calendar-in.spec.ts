import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '#kernel';
import { calendarIn } from './calendar-in.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-calendar-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('knows the announced years without a file, and those of the file with one', () => {
  const path = join(folder, 'calendar.json');
  expect(calendarIn(path).knows('2099-01-01' as Day)).toBe(false);
  writeFileSync(path, '{"2099": {"holidays": ["2099-01-01"], "workdays": []}}');
  expect(calendarIn(path).knows('2099-01-01' as Day)).toBe(true);
  expect(calendarIn(path).isWorkingDay('2099-01-01' as Day)).toBe(false);
});

it('refuses a file that cannot be used, and says where it is wrong', () => {
  const path = join(folder, 'calendar.json');
  writeFileSync(path, '{"2099": {"holidays": ["2098-01-01"], "workdays": []}}');
  expect(() => calendarIn(path)).toThrow(/calendar\.json cannot be used: 2099/);
});
