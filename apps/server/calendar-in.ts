import { existsSync, readFileSync } from 'node:fs';
import { officialDays, parseCalendar, WorkingCalendar } from '#calendar';
import { StoreUnavailable } from '#event-store';

/**
 * The official calendar, with the years of a file over those of the library, where there is such a file.
 *
 * @throws {StoreUnavailable} `bad-setting`: the file cannot be used; the message says where it is wrong
 */
export const calendarIn = (path: string): WorkingCalendar => {
  if (!existsSync(path)) return new WorkingCalendar(officialDays);
  const years = parseCalendar(readFileSync(path, 'utf8'), officialDays);
  if ('flaw' in years) {
    throw new StoreUnavailable(
      'bad-setting',
      `The calendar ${path} cannot be used: ${years.flaw}. Mend it or remove it.`,
    );
  }
  return new WorkingCalendar(years);
};
