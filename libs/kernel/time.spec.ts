import { addDays, clockOf, type Day, dayOf, daysBetween, endOf, type Instant } from '#kernel';

const shanghai = 'Asia/Shanghai';

it('calls an evening in UTC the next day in Shanghai', () => {
  expect(dayOf('2026-03-01T16:00:00.000Z' as Instant, shanghai)).toBe('2026-03-02');
  expect(dayOf('2026-03-01T15:59:59.999Z' as Instant, shanghai)).toBe('2026-03-01');
});

it('ends a day at the first instant of the next', () => {
  expect(endOf('2026-03-01' as Day, shanghai)).toBe('2026-03-01T16:00:00.000Z');
});

it('ends the days on which clocks change where the next day begins', () => {
  expect(endOf('2026-03-29' as Day, 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  expect(endOf('2026-03-28' as Day, 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(endOf('2026-10-25' as Day, 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
});

it('adds days over the end of a leap February', () => {
  expect(addDays('2028-02-28' as Day, 2)).toBe('2028-03-01');
  expect(addDays('2026-01-01' as Day, -1)).toBe('2025-12-31');
});

it('counts whole days between two days', () => {
  expect(daysBetween('2026-02-27' as Day, '2026-03-02' as Day)).toBe(3);
  expect(daysBetween('2026-03-02' as Day, '2026-02-27' as Day)).toBe(-3);
});

it('makes a clock of milliseconds, which tells each its own text', () => {
  const milliseconds = [0, 0, 1, 0];
  const clock = clockOf(() => milliseconds.shift() ?? Number.NaN);
  expect([clock(), clock(), clock(), clock()]).toEqual([
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.001Z',
    '1970-01-01T00:00:00.000Z',
  ]);
});
