import type { Day, Instant, ItemId, UnitId } from '#kernel';
import type { DutyDocument, ItemDocument } from '../contracts/index.ts';
import { type BulletinSource, bulletinContent } from './content-of-bulletin.ts';

const itemId = 'n1.001' as ItemId;
const item = { itemId, number: '一', heading: '编制布点规划' } as ItemDocument;

const duty = (unitId: string, of: Partial<DutyDocument> = {}): DutyDocument =>
  ({
    itemId,
    unitId,
    status: 'in-progress',
    dueOn: '2026-03-10',
    completedAt: null,
    lastReport: null,
    ...of,
  }) as DutyDocument;

const done = (at: string, askedAt = at) => ({
  ...({ status: 'completed', completedAt: at as Instant } as const),
  completion: { requestId: 'q1', text: '全部完成。', at: askedAt as Instant },
});

const source = (duties: readonly DutyDocument[], slips: readonly string[] = []): BulletinSource => ({
  body: { bodyId: 'b1', name: '联席会议', timeZone: 'Asia/Shanghai', members: ['b', 'a'] as UnitId[] },
  units: { a: '甲局', b: '乙局' } as Record<UnitId, string>,
  items: [item],
  duties,
  slips: slips.map((unitId) => ({ unitId: unitId as UnitId })),
  from: '2026-03-01' as Day,
  to: '2026-03-31' as Day,
  position: 9,
});

const unitsIn = (duties: readonly DutyDocument[], slips: readonly string[] = []) =>
  bulletinContent(source(duties, slips)).units;

it('counts what was completed within the period, in time by the calendar of the body', () => {
  // Half past midnight of the 11th in China is still the 10th in UTC: one day late.
  const completed = [duty('a', done('2026-03-10T15:59:59.000Z')), duty('a', done('2026-03-10T16:30:00.000Z'))];
  expect(unitsIn(completed)).toEqual([{ unit: '甲局', duties: 2, completed: 2, onTime: 1, overdue: 0, slips: 0 }]);
});

it('counts what failed as completed, and not as done in time', () => {
  const failed = duty('a', { ...done('2026-03-10T01:00:00.000Z'), grade: 'failed' });
  expect(unitsIn([failed])).toMatchObject([{ completed: 1, onTime: 0, overdue: 0 }]);
});

it('counts nothing that was completed before or after it, was suspended, or went to another unit', () => {
  const others = [
    duty('a', done('2026-02-28T15:59:59.000Z')),
    duty('a', done('2026-03-31T16:00:00.000Z')),
    duty('a', { status: 'suspended' }),
    duty('a', { status: 'reassigned' }),
  ];
  expect(unitsIn(others)).toEqual([]);
});

it('takes what has no due date as in time, and never as late', () => {
  const undated = [duty('a', { dueOn: null }), duty('a', { dueOn: null, ...done('2026-03-20T01:00:00.000Z') })];
  expect(unitsIn(undated)).toEqual([{ unit: '甲局', duties: 2, completed: 1, onTime: 1, overdue: 0, slips: 0 }]);
});

it('counts the slips that each unit got, also for what it has no more', () => {
  expect(unitsIn([duty('a')], ['b', 'a', 'a']).map(({ unit, slips }) => [unit, slips])).toEqual([
    ['乙局', 1],
    ['甲局', 2],
  ]);
});

it('names what is overdue at the end, by how many days, and the problem that was reported', () => {
  const lastReport = { problem: '选址冲突。' } as DutyDocument['lastReport'];
  const late = [duty('a', { lastReport }), duty('x'), duty('b', { dueOn: '2026-03-31' as Day })];
  expect(bulletinContent(source(late)).overdue).toEqual([
    { item: '一、编制布点规划', unit: '甲局', due: '2026年3月10日', daysLate: 21, reason: '选址冲突。' },
    { item: '一、编制布点规划', unit: 'x', due: '2026年3月10日', daysLate: 21, reason: null },
  ]);
});

it('counts as in time what was asked for in time, however long the office took over it', () => {
  const completed = [duty('a', done('2026-03-20T02:00:00.000Z', '2026-03-09T02:00:00.000Z'))];
  expect(unitsIn(completed)).toMatchObject([{ completed: 1, onTime: 1 }]);
});
