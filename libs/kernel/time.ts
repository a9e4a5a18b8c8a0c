import type { Brand } from './brand.ts';

/** UTC, ISO 8601 with milliseconds and `Z`: sorts as text in the order of time. */
export type Instant = Brand<string, 'Instant'>;

/** A day of the calendar, `YYYY-MM-DD`, in the time zone of the body it belongs to. */
export type Day = Brand<string, 'Day'>;

/** What time it is. The domain never asks: handlers do, and put the answer in the command. */
export type Clock = () => Instant;

const MS_A_DAY = 86_400_000;

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString() as Instant;

/** A clock that goes by `now` (milliseconds since 1970). The text of a millisecond is made once. */
export const clockOf = (now: () => number): Clock => {
  let last = Number.NaN;
  let instant = '' as Instant;
  return () => {
    const milliseconds = now();
    if (milliseconds !== last) instant = instantOf(milliseconds);
    last = milliseconds;
    return instant;
  };
};

/** The day that people in `timeZone` (IANA name) call today at that instant. */
export const dayOf = (instant: Instant, timeZone: string): Day =>
  formatter(timeZone).format(Date.parse(instant)) as Day;

/** The first instant after that day in `timeZone`. */
export const endOf = (day: Day, timeZone: string): Instant => {
  const next = addDays(day, 1);
  const midnightUtc = Date.parse(`${next}T00:00:00.000Z`);
  // The zone's offset is found by asking what that zone calls the guess; a second look settles changes of offset.
  const first = midnightUtc - offsetAt(midnightUtc, timeZone);
  return instantOf(midnightUtc - offsetAt(first, timeZone));
};

export const addDays = (day: Day, count: number): Day =>
  instantOf(Date.parse(`${day}T00:00:00.000Z`) + count * MS_A_DAY).slice(0, 10) as Day;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / MS_A_DAY);

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, made);
  return made;
};

const offsetAt = (epochMilliseconds: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(epochMilliseconds);
  return Date.parse(`${parts.replace(' ', 'T')}.000Z`) - Math.floor(epochMilliseconds / 1000) * 1000;
};
