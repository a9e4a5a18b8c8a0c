import type { Day } from '#kernel';
import type { DutyDocument } from '#responsibility/contracts';
import { completed, duty, item, reported } from '../testing/ledger.ts';
import { audit, canteen, finance, health, untilIssued, untilOpen } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { type Interval, meetingSummary } from './meeting-summary.ts';

const previous = documentAfter(untilIssued);
const meeting = documentAfter(untilOpen);
const interval: Interval = {
  after: 103,
  until: 900,
  from: '2026-03-05' as Day,
  to: '2026-07-01' as Day,
  timeZone: 'Asia/Shanghai',
};

/** Duties as they are now, each with how it was at the meeting before; `same` for what did not change. */
const summaryOf = (...pairs: readonly (readonly [now: DutyDocument, before: DutyDocument | null | 'same'])[]) =>
  meetingSummary(
    meeting,
    previous,
    { items: [item(canteen, ['r1'])], duties: pairs.map(([now]) => now) },
    {
      items: [],
      duties: pairs.flatMap(([after, before]) =>
        before === 'same' ? [] : [{ key: { itemId: after.itemId, unitId: after.unitId }, before, after }],
      ),
    },
    interval,
  );

it('tells what was done in time from what was done late, by the days of the body', () => {
  const { units, resolutions } = summaryOf(
    [duty(completed('2026-06-30')), duty()],
    [duty({ unitId: finance, ...completed('2026-07-01') }), duty({ unitId: finance })],
  );
  expect(units.map(({ unitId, done, onTime, late }) => [unitId, done, onTime, late])).toEqual([
    [health, 1, 1, 0],
    [finance, 1, 0, 1],
  ]);
  expect(resolutions).toEqual([
    { number: 1, heading: '加快助餐点建设', duties: 2, done: 2, onTime: 1, late: 1, missing: 0, newRisks: 0 },
  ]);
});

it('does not count again what was done before', () => {
  const { units } = summaryOf([duty(completed('2026-02-01')), 'same']);
  expect(units).toEqual([{ unitId: health, duties: 1, done: 0, onTime: 0, late: 0, missing: 0, newRisks: 0 }]);
});

it('misses a report of whoever said nothing, also when only the date was changed', () => {
  const open = { dueOn: '2026-12-31' as Day };
  const { units } = summaryOf(
    [duty(open), 'same'],
    [duty({ ...open, unitId: finance }), duty({ unitId: finance })],
    [duty({ ...open, unitId: audit, ...reported(null) }), duty({ ...open, unitId: audit })],
  );
  expect(units.map(({ unitId, missing }) => [unitId, missing])).toEqual([
    [health, 1],
    [finance, 1],
    [audit, 0],
  ]);
});

it('calls a risk new that turned overdue overnight without any event, or that a report names first', () => {
  const later = { dueOn: '2026-12-31' as Day };
  const { units } = summaryOf(
    [duty(), 'same'],
    [duty({ unitId: finance, dueOn: '2026-02-01' as Day }), 'same'],
    [duty({ ...later, unitId: audit, ...reported('经费不足') }), duty({ ...later, unitId: audit })],
  );
  expect(units.map(({ unitId, newRisks }) => [unitId, newRisks])).toEqual([
    [health, 1],
    [finance, 0],
    [audit, 1],
  ]);
});

it('names the meeting before and the interval', () => {
  const { previous: before, after, until, dutiesChanged } = summaryOf([duty(), null]);
  expect({ before, after, until, dutiesChanged }).toEqual({
    before: { meetingId: 'm1', title: '第一次联席会议', heldOn: '2026-03-05' },
    after: 103,
    until: 900,
    dutiesChanged: 1,
  });
});
