const pad = (n: number): string => String(n).padStart(2, '0');

/** `2025-06-30`; whether there is such a day is for `isDay` to say. */
export const dayOf = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;

/** 2025-02-30 is none. */
export const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;

/** Of a month counted from January of the year, 1 and on: 14 is February of the next. */
export const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toJSON().slice(0, 10);

/** The same day of a later month, or its last where it has no such day. */
export const monthsAfter = (day: string, count: number): string => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const last = lastDay(y, m + count);
  const month = `${new Date(Date.UTC(y, m - 1 + count, 1)).toJSON().slice(0, 8)}${pad(d)}`;
  return month < last ? month : last;
};

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
