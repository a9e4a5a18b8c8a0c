import type { Day } from '#kernel';
import { officialDays, parseCalendar, WorkingCalendar } from './index.ts';

const calendar = new WorkingCalendar(officialDays);
const day = (text: string) => text as Day;

it.each([
  ['2026-02-14', true, 'a Saturday that is worked for the Spring Festival'],
  ['2026-02-16', false, 'the eve of the Spring Festival, a Monday'],
  ['2026-03-02', true, 'a Monday'],
  ['2026-03-07', false, 'a Saturday'],
  ['2025-10-08', false, 'the last day of the holidays of October, a Wednesday'],
  ['2025-10-11', true, 'the Saturday worked for it'],
] as const)('knows whether %s is worked: %p, %s', (on, worked, _) => {
  expect(calendar.isWorkingDay(day(on))).toBe(worked);
});

it('counts working days over a holiday', () => {
  expect(calendar.after(day('2026-02-13'), 0)).toEqual({ on: '2026-02-13', assumed: false });
  expect(calendar.after(day('2026-02-13'), 1)).toEqual({ on: '2026-02-14', assumed: false });
  expect(calendar.after(day('2026-02-13'), 2)).toEqual({ on: '2026-02-24', assumed: false });
  expect(calendar.between(day('2026-02-13'), day('2026-02-24'))).toBe(2);
  expect(calendar.between(day('2026-02-24'), day('2026-02-13'))).toBe(0);
});

it('counts a year that nobody has announced by its weeks, and says so', () => {
  expect(calendar.knows(day('2099-01-01'))).toBe(false);
  expect(calendar.after(day('2098-12-31'), 1)).toEqual({ on: '2099-01-01', assumed: true });
});

describe('a calendar file', () => {
  const read = (file: object) => parseCalendar(JSON.stringify(file), officialDays);
  it('adds a year, and replaces one', () => {
    const years = read({
      2099: { holidays: ['2099-01-01'], workdays: ['2099-01-03'] },
      2026: { holidays: [], workdays: [] },
    });
    if ('flaw' in years) throw new Error(years.flaw);
    const replaced = new WorkingCalendar(years);
    expect(replaced.after(day('2098-12-31'), 1)).toEqual({ on: '2099-01-02', assumed: false });
    expect(replaced.after(day('2099-01-01'), 2)).toEqual({ on: '2099-01-03', assumed: false });
    expect(replaced.isWorkingDay(day('2026-02-16'))).toBe(true);
    expect(replaced.isWorkingDay(day('2025-10-08'))).toBe(false);
  });
  it.each([
    ['no JSON', '{', 'the file is not JSON'],
    ['a list', '[]', 'years are expected'],
    ['a year that is none', '{"next": {}}', 'next is no year'],
    ['a day of another year', '{"2027": {"holidays": ["2026-01-01"], "workdays": []}}', '2027'],
    ['a day that there is not', '{"2027": {"holidays": ["2027-02-30"], "workdays": []}}', '2027'],
    ['a day that is both', '{"2027": {"holidays": ["2027-01-02"], "workdays": ["2027-01-02"]}}', '2027-01-02'],
  ])('is refused with %s', (_, text, flaw) => {
    expect(parseCalendar(text, officialDays)).toEqual({ flaw: expect.stringContaining(flaw) });
  });
});
