import type { Day } from '#kernel';
import type { OfficialDays } from './working-calendar.ts';

/** Why a calendar file cannot be used: where in it, and what is wrong. */
export interface CalendarFlaw {
  readonly flaw: string;
}

/**
 * The years of a calendar file over those that are known: `{"2027": {"holidays": ["2027-01-01"], "workdays": []}}`. A
 * year in the file replaces the known one as a whole.
 */
export const parseCalendar = (json: string, known: OfficialDays): OfficialDays | CalendarFlaw => {
  const years = new Map(known);
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return { flaw: 'the file is not JSON' };
  }
  if (!isRecord(file)) return { flaw: 'years are expected: {"2027": {"holidays": [], "workdays": []}}' };
  for (const [year, days] of Object.entries(file)) {
    if (!/^\d{4}$/.test(year)) return { flaw: `${year} is no year` };
    if (!isRecord(days)) return { flaw: `${year}: "holidays" and "workdays" are expected` };
    const [holidays, workdays] = [daysOf(year, days['holidays']), daysOf(year, days['workdays'])];
    if (!holidays || !workdays) {
      return { flaw: `${year}: "holidays" and "workdays" are lists of days of that year, YYYY-MM-DD` };
    }
    const both = [...holidays].find((day) => workdays.has(day));
    if (both) return { flaw: `${both} is named as a holiday and as a day of work` };
    years.set(Number(year), { holidays, workdays });
  }
  return years;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const daysOf = (year: string, value: unknown): ReadonlySet<Day> | null => {
  if (!Array.isArray(value)) return null;
  const days = value.filter((day): day is Day => typeof day === 'string' && isDayOf(year, day));
  return days.length === value.length ? new Set(days) : null;
};

const isDayOf = (year: string, day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  day.startsWith(year) &&
  new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
