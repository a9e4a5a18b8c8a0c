import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '#kernel';
import type { OfficialDays } from './working-calendar.ts';

/** By year, from the yearly notice of the State Council's general office on holidays, as the library has gathered them. */
export const officialDays: OfficialDays = (() => {
  const years = new Map<number, { holidays: Set<Day>; workdays: Set<Day> }>();
  const of = (day: string) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? { holidays: new Set<Day>(), workdays: new Set<Day>() };
    years.set(year, known);
    return known;
  };
  for (const day of Object.keys(announced.holidays)) of(day).holidays.add(day as Day);
  for (const day of Object.keys(announced.workdays)) of(day).workdays.add(day as Day);
  return years;
})();
