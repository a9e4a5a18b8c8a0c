import fc from 'fast-check';
import { officialDays, WorkingCalendar } from '#calendar';
import type { RecordedEvent } from '#event-store';
import { type Day, dayOf, type UnitId } from '#kernel';
import { figuresIn } from '../testing/figures.ts';
import { intents, ledgerBetween, recordedFrom, timeZone, units } from '../testing/ledger-history.ts';
import { resolution, untilIssued, untilOpen } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { recount } from '../testing/recount.ts';
import type { Interval } from './between-meetings.ts';
import { meetingSummary } from './meeting-summary.ts';

// Whatever happened on the ledger, and whenever two meetings opened in between: the summary tells just that.

const calendar = new WorkingCalendar(officialDays);
const named = { leadUnitId: units[0] as UnitId, unitIds: [units[1]] as UnitId[] };
const meeting = documentAfter(untilOpen);
const previous = documentAfter(
  untilIssued.map((event) =>
    event.type === 'ResolutionAdopted' ? { ...event, data: { ...event.data, ...resolution, ...named } } : event,
  ),
);

const lookedAt = (day: Day) => ({ day, nearDueUntil: calendar.after(day, 3).on, behind: 'red' as const, timeZone });

/** The interval between two events of a log; a meeting opens on the day of the event before it. */
const intervalIn = (log: readonly RecordedEvent[], one: number, other: number): Interval => {
  const [after = -1, until = 0] = [one % (log.length + 1), other % (log.length + 1)].toSorted((a, b) => a - b);
  const dayAt = (position: number): Day => {
    const event = log[Math.min(Math.max(position, 0), log.length - 1)];
    if (!event) throw new Error('The log is empty.');
    return dayOf(event.recordedAt, timeZone);
  };
  const from = after === 0 ? null : lookedAt(dayAt(after));
  return { after: from ? after : -1, until, from, to: lookedAt(dayAt(until)), timeZone };
};

const figuresOf = (log: readonly RecordedEvent[], interval: Interval) =>
  figuresIn(
    meetingSummary({
      ...{ meeting, previous, interval, nameOf: (unitId: UnitId) => unitId },
      ...ledgerBetween(log, interval.after, interval.until),
    }),
  );

const recounted = (log: readonly RecordedEvent[], interval: Interval) =>
  recount(log, interval, { r1: [named.leadUnitId, ...named.unitIds] });

it('equals a recount from the events', () => {
  fc.assert(
    fc.property(intents, fc.nat(), fc.nat(), (meant, one, other) => {
      const log = recordedFrom(meant);
      const interval = intervalIn(log, one, other);
      expect(figuresOf(log, interval)).toEqual(recounted(log, interval));
    }),
    { numRuns: 500 },
  );
});

it('meets every kind of risk, completions in time, late and failed, duties that passed on, and items that ended', () => {
  const ends = ['DutyReassigned', 'ItemCancelled', 'ItemSplit'];
  const seen = new Set<string>();
  fc.assert(
    fc.property(intents, (meant) => {
      const log = recordedFrom(meant);
      const { units: counted, risks } = figuresOf(log, intervalIn(log, 3, log.length));
      for (const risk of risks) seen.add(risk.split(' ')[1] ?? '');
      for (const { onTime, late, failed, missing } of Object.values(counted)) {
        if (onTime > 0) seen.add('on time');
        if (late > 0) seen.add('late');
        if (failed > 0) seen.add('failed');
        if (missing > 0) seen.add('missing');
      }
      for (const type of ends) {
        if (log.some((event) => event.type === type)) seen.add(type);
      }
    }),
    { numRuns: 500, seed: 2026 },
  );
  const kinds = ['overdue', 'behind', 'near-due', 'slip', 'help', 'problem', 'extension'];
  expect([...seen].toSorted()).toEqual([...kinds, 'on time', 'late', 'failed', 'missing', ...ends].toSorted());
});

it('would notice an event that was not counted, or counted twice', () => {
  const wholeOf = (log: readonly RecordedEvent[]): Interval => ({
    ...intervalIn(log, log.length, log.length),
    ...{ after: -1, from: null },
  });
  const log = fc
    .sample(intents, { numRuns: 50, seed: 2026 })
    .map(recordedFrom)
    .find((events) => figuresOf(events, wholeOf(events)).risks.some((risk) => risk.endsWith(' slip')));
  if (!log) throw new Error('None of the histories has a slip that is a risk.');
  const whole = wholeOf(log);
  const without = log.filter(({ type }) => type !== 'SlipIssued');
  expect(figuresOf(log, whole)).toEqual(recounted(log, whole));
  expect(figuresOf(without, whole)).not.toEqual(recounted(log, whole));
  const { units: counted, ...rest } = figuresOf(log, whole);
  const twice = {
    ...rest,
    units: Object.fromEntries(
      Object.entries(counted).map(([unit, of]) => [unit, { ...of, duties: of.duties + 1 }] as const),
    ),
  };
  expect(twice).not.toEqual(recounted(log, whole));
});
