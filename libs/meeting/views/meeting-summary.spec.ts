import type { Day, UnitId } from '#kernel';
import type { DutyDocument, Slip } from '#responsibility/contracts';
import { untilCorrected } from '../testing/corrections.ts';
import { completed, duty, item, reported } from '../testing/ledger.ts';
import { audit, canteen, finance, health, untilIssued, untilOpen } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import type { Interval } from './between-meetings.ts';
import { meetingSummary } from './meeting-summary.ts';

const previous = documentAfter(untilIssued);
const meeting = documentAfter(untilOpen);
const looked = (day: string, nearDueUntil: string) => ({
  day: day as Day,
  nearDueUntil: nearDueUntil as Day,
  behind: 'red' as const,
  timeZone: 'Asia/Shanghai',
});
const interval: Interval = {
  ...{ after: 103, until: 900, timeZone: 'Asia/Shanghai' },
  from: looked('2026-03-05', '2026-03-10'),
  to: looked('2026-07-01', '2026-07-06'),
};

type Pair = readonly [now: DutyDocument, before: DutyDocument | null | 'same'];

const nameOf = (unitId: UnitId): string => `${unitId}局`;

/** Duties as they are now, each with how it was at the meeting before; `same` for what did not change. */
const summaryOf = (
  pairs: readonly Pair[],
  of: { readonly previous?: typeof previous; readonly interval?: Interval } = {},
) =>
  meetingSummary({
    ...{ meeting, previous, interval, nameOf, ...of },
    ledger: { items: [item(canteen, ['r1'])], duties: pairs.map(([now]) => now) },
    difference: {
      items: [],
      duties: pairs.flatMap(([after, before]) =>
        before === 'same' ? [] : [{ key: { itemId: after.itemId, unitId: after.unitId }, before, after }],
      ),
    },
  });

const later = { dueOn: '2026-12-31' as Day };

describe('progress', () => {
  it('tells what was done in time from what was done late, by the days of the body', () => {
    const { units, resolutions } = summaryOf([
      [duty(completed('2026-06-30')), duty()],
      [duty({ unitId: finance, ...completed('2026-07-01') }), duty({ unitId: finance })],
    ]);
    expect(units.map(({ unit, done, onTime, late }) => [unit, done, onTime, late])).toEqual([
      ['health局', 1, 1, 0],
      ['finance局', 1, 0, 1],
    ]);
    expect(resolutions).toEqual([
      {
        ...{ number: 1, heading: '加快助餐点建设', itemIds: [canteen], duties: 2, completed: 2, open: 0 },
        ...{ done: 2, onTime: 1, late: 1, failed: 0, missing: 0, newRisks: 0 },
      },
    ]);
  });

  it('counts what was completed as failed neither as in time nor as late', () => {
    const failed = (on: string): Partial<DutyDocument> => ({ ...completed(on), grade: 'failed' });
    const { units, items } = summaryOf([
      [duty(failed('2026-06-01')), duty()],
      [duty({ unitId: finance, ...failed('2026-07-01') }), duty({ unitId: finance })],
    ]);
    expect(units).toMatchObject([
      { done: 1, onTime: 0, late: 0, failed: 1 },
      { done: 1, onTime: 0, late: 0, failed: 1 },
    ]);
    expect(items[0]?.duties.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  });

  it('does not count again what was done before', () => {
    const { units } = summaryOf([[duty(completed('2026-02-01')), 'same']]);
    expect(units).toMatchObject([{ unitId: health, duties: 1, completed: 1, done: 0, onTime: 0, late: 0 }]);
  });

  it('counts as done what rested at the meeting before, and was taken up and completed since', () => {
    const { units } = summaryOf([[duty(completed('2026-06-01')), duty({ status: 'suspended' })]]);
    expect(units).toMatchObject([{ done: 1, onTime: 1 }]);
  });

  it('counts what passed to another unit there alone', () => {
    const { units } = summaryOf([
      [duty({ status: 'reassigned', reassignedTo: finance }), duty()],
      [duty({ unitId: finance, ...later }), null],
    ]);
    expect(units.map(({ unitId, duties }) => [unitId, duties])).toEqual([
      [health, 0],
      [finance, 1],
    ]);
  });

  it('misses a report of whoever said nothing, also when only the date was changed; a request for completion is one', () => {
    const { units } = summaryOf([
      [duty(later), 'same'],
      [duty({ ...later, unitId: finance }), duty({ unitId: finance })],
      [duty({ ...later, unitId: audit, ...reported(null) }), duty({ ...later, unitId: audit })],
      [duty({ ...later, unitId: 'tax' as UnitId, status: 'completion-requested' }), duty({ unitId: 'tax' as UnitId })],
    ]);
    expect(units.map(({ unitId, missing }) => [unitId, missing])).toEqual([
      [health, 1],
      [finance, 1],
      [audit, 0],
      ['tax', 0],
    ]);
  });

  it('goes by the resolutions as they were corrected', () => {
    const pairs: readonly Pair[] = [[duty({ unitId: audit, ...later }), 'same']];
    expect(summaryOf(pairs).resolutions).toMatchObject([{ duties: 0 }]);
    expect(summaryOf(pairs, { previous: documentAfter(untilCorrected) }).resolutions).toMatchObject([{ duties: 1 }]);
  });
});

describe('new risks', () => {
  const kinds = (...pairs: readonly Pair[]) =>
    summaryOf(pairs).risks.map(({ unitId, kind, day, said }) => [unitId, kind, day ?? said]);
  const slip: Slip = {
    ...{ slipId: 's1', number: '督〔2026〕1号', level: 'blue', requirement: '请补报。' },
    ...{ deadline: '2026-07-03' as Day, answered: false, answeredOn: null, insufficient: null, at: duty().assignedAt },
  };

  it('are what turned overdue overnight without any event, and not what was overdue then', () => {
    expect(kinds([duty(), 'same'], [duty({ unitId: finance, dueOn: '2026-02-01' as Day }), 'same'])).toEqual([
      [health, 'overdue', '2026-06-30'],
    ]);
  });

  it('are what has come near its day, by the rules in force, and was not near then', () => {
    const near = { dueOn: '2026-07-06' as Day };
    expect(kinds([duty(near), 'same'], [duty({ unitId: finance, dueOn: '2026-07-07' as Day }), 'same'])).toEqual([
      [health, 'near-due', '2026-07-06'],
    ]);
    expect(kinds([duty(near), duty({ dueOn: '2026-03-09' as Day })])).toEqual([]);
    expect(kinds([duty(near), duty({ dueOn: '2026-03-01' as Day })])).toEqual([]);
  });

  it('are what has fallen behind with a measure, where the rules look at that, and was not behind then', () => {
    const behind = { ...later, measureDue: '2026-06-30' as Day };
    const then = { ...behind, unitId: finance, measureDue: '2026-03-04' as Day };
    expect(kinds([duty(behind), 'same'], [duty(then), 'same'])).toEqual([[health, 'behind', '2026-06-30']]);
    expect(kinds([duty({ ...later, measureDue: '2026-07-01' as Day }), 'same'])).toEqual([]);
    const ignored = { ...interval, to: { ...interval.to, behind: 'ignored' as const } };
    expect(summaryOf([[duty(behind), 'same']], { interval: ignored }).risks).toEqual([]);
  });

  it('are a slip, a cry for help, a problem and more time, since the meeting before', () => {
    const asked = { openHelp: [{ helpId: 'h1', text: '请协调用地。', at: duty().assignedAt }] };
    expect(
      kinds(
        [duty({ ...later, slip, slips: 1 }), duty(later)],
        [duty({ ...later, unitId: finance, ...asked }), duty({ ...later, unitId: finance })],
        [duty({ ...later, unitId: audit, ...reported('经费不足') }), duty({ ...later, unitId: audit })],
        [duty({ ...later, unitId: 'tax' as UnitId, extensions: 1 }), duty({ unitId: 'tax' as UnitId })],
      ),
    ).toEqual([
      [health, 'slip', '2026-07-03'],
      [finance, 'help', '请协调用地。'],
      [audit, 'problem', '经费不足'],
      ['tax', 'extension', '2026-12-31'],
    ]);
    expect(kinds([duty({ ...later, slip, slips: 1, ...asked }), 'same'])).toEqual([]);
  });

  it('are none of a duty that is completed, and all of one that came back to its unit', () => {
    expect(kinds([duty({ ...completed('2026-06-01'), slip, slips: 1 }), duty()])).toEqual([]);
    const again = duty({ ...later, slip, assignedAt: '2026-05-01T00:00:00.000Z' as never });
    expect(kinds([again, duty({ ...later, slip })])).toEqual([[health, 'slip', '2026-07-03']]);
  });

  it('are everything that is one at the first meeting', () => {
    const { risks } = summaryOf([[duty({ dueOn: '2026-02-01' as Day }), null]], {
      interval: { ...interval, from: null },
    });
    expect(risks).toMatchObject([{ kind: 'overdue', heading: '事项canteen', unit: 'health局' }]);
  });
});

it('tells what changed in every item, and nothing of what did not', () => {
  const { items } = summaryOf([
    [duty({ ...later, percent: 60, reports: 2 }), duty()],
    [duty({ unitId: finance }), 'same'],
    [duty({ unitId: audit, revision: 9 }), duty({ unitId: audit })],
  ]);
  expect(items).toEqual([
    {
      ...{ itemId: canteen, number: '1', heading: '事项canteen', statusBefore: 'open', status: 'open' },
      duties: [
        {
          ...{ itemId: canteen, unitId: health, unit: 'health局' },
          before: { status: 'in-progress', percent: 10, dueOn: '2026-06-30' },
          after: { status: 'in-progress', percent: 60, dueOn: '2026-12-31' },
          ...{ outcome: null, reports: 2, urges: 0, passedTo: null },
        },
      ],
    },
  ]);
});

it('names the meeting before and the interval', () => {
  const { previous: before, after, until, dutiesChanged } = summaryOf([[duty(), null]]);
  expect({ before, after, until, dutiesChanged }).toEqual({
    before: { meetingId: 'm1', title: '第一次联席会议', heldOn: '2026-03-05' },
    after: 103,
    until: 900,
    dutiesChanged: 1,
  });
});
