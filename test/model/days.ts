import { officialDays } from '#calendar';

/** Days as plain texts, `YYYY-MM-DD`; all of the model's people live in China, eight hours ahead of UTC. */

const HOUR = 3_600_000;

export const dayIn = (instant: string): string => new Date(Date.parse(instant) + 8 * HOUR).toISOString().slice(0, 10);

export const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * HOUR).toISOString().slice(0, 10);

export const daysFrom = (day: string, later: string): number => (Date.parse(later) - Date.parse(day)) / (24 * HOUR);

export const hoursLater = (instant: string, count: number): string =>
  new Date(Date.parse(instant) + count * HOUR).toISOString();

const isWorked = (day: string): boolean => {
  const year = officialDays.get(Number(day.slice(0, 4)));
  const named = (days: ReadonlySet<string> | undefined) => days?.has(day) ?? false;
  const atEndOfWeek = [0, 6].includes(new Date(day).getUTCDay());
  return named(year?.workdays) || !(named(year?.holidays) || atEndOfWeek);
};

/** The day on which the `count`-th working day after a day falls. */
export const workingDaysLater = (day: string, count: number): string => {
  let [at, left] = [day, count];
  while (left > 0) {
    at = daysLater(at, 1);
    if (isWorked(at)) left -= 1;
  }
  return at;
};
