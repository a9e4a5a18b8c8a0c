import type { Day, Instant } from '#kernel';
import { dutyStatuses } from '../../contracts/index.ts';
import { duty } from '../../testing/duty.ts';
import type { GivenReport } from './reports.projection.ts';
import { owes, settled } from './reports-owed.ts';

const zone = 'Asia/Shanghai';
const days = ['2026-03-25', '2026-04-25', '2026-05-25'] as Day[];
const report = (instant: string): GivenReport => ({
  ...{ itemId: duty().itemId, unitId: duty().unitId, reportId: instant.slice(5, 10), flaw: null },
  at: instant as Instant,
});
const outcome = (today: string, ...reported: readonly string[]) =>
  [
    ...settled(
      days,
      new Set(days),
      reported.map((day) => report(`${day}T02:00:00.000Z`)),
      today as Day,
      zone,
    ).values(),
  ].map(({ status, reportId }) => `${status} ${reportId ?? '-'}`);

it('is given by the last report since the day before, the day itself included', () => {
  expect(outcome('2026-05-25', '2026-03-01', '2026-03-25', '2026-04-02', '2026-04-20')).toEqual([
    ...['given 03-25', 'given 04-20', 'ahead -'],
  ]);
});

it('is late where the next report comes only after the day, and that report counts for no other', () => {
  expect(outcome('2026-06-01', '2026-03-20', '2026-04-27')).toEqual(['given 03-20', 'late 04-27', 'missing -']);
  expect(outcome('2026-06-01', '2026-03-20', '2026-04-27', '2026-05-20')).toEqual([
    ...['given 03-20', 'late 04-27', 'given 05-20'],
  ]);
  expect(outcome('2026-06-01', '2026-03-20', '2026-05-19', '2026-05-20')).toEqual([
    ...['given 03-20', 'late 05-19', 'given 05-20'],
  ]);
});

it('stays missing where the next report is nearer to the next day: whoever missed once is not behind for ever', () => {
  expect(outcome('2026-06-01', '2026-04-20', '2026-05-20')).toEqual(['missing -', 'given 04-20', 'given 05-20']);
  expect(outcome('2026-06-01', '2026-04-09')).toEqual(['late 04-09', 'missing -', 'missing -']);
  expect(outcome('2026-06-01', '2026-04-10')).toEqual(['missing -', 'given 04-10', 'missing -']);
});

it('is missing where none comes before the next day', () => {
  expect(outcome('2026-06-01', '2026-05-30')).toEqual(['missing -', 'missing -', 'late 05-30']);
});

it('is not given by a report that was sent back: missing until it is rewritten, and late then', () => {
  const sentBack = { ...report('2026-03-24T02:00:00.000Z'), flaw: 'empty' as const };
  const march = (...reports: readonly GivenReport[]) =>
    settled(days, new Set(days), reports, '2026-04-10' as Day, zone).get(days[0] as Day);
  expect(march(sentBack)).toEqual({ status: 'missing', reportId: null });
  expect(march(sentBack, report('2026-03-27T02:00:00.000Z'))).toEqual({ status: 'late', reportId: '03-27' });
  expect(march(report('2026-03-20T02:00:00.000Z'), sentBack)).toEqual({ status: 'given', reportId: '03-20' });
});

it('is given in its time although the duty owed none the time before, when it was completed', () => {
  const reported = [report('2026-04-22T02:00:00.000Z')];
  const owedOn = new Set(days.slice(1));
  const [, april] = settled(days, owedOn, reported, '2026-05-01' as Day, zone).values();
  expect(april).toMatchObject({ status: 'given' });
});

it('goes by the day on which a report was recorded where the body is', () => {
  const [march] = settled(
    days,
    new Set(days),
    [report('2026-03-25T16:30:00.000Z')],
    '2026-04-01' as Day,
    zone,
  ).values();
  expect(march).toMatchObject({ status: 'late' });
});

it('is not owed on the day of the assignment, nor of what is completed or rests', () => {
  const assigned = (day: string) => duty({ assignedAt: `${day}T01:00:00.000Z` as Instant });
  expect([
    owes(assigned('2026-04-25'), days[1] as Day, zone),
    owes(assigned('2026-04-24'), days[1] as Day, zone),
  ]).toEqual([...[false, true]]);
  for (const status of ['completed', 'suspended', 'cancelled', 'reassigned'] as const) {
    expect(owes(duty({ status }), days[1] as Day, zone)).toBe(false);
  }
});

it('is owed just while one may be given: not before the duty is acknowledged, nor while the office has a request', () => {
  const owing = dutyStatuses.filter((status) => owes(duty({ status }), days[1] as Day, zone));
  expect(owing).toEqual(['acknowledged', 'in-progress']);
});
