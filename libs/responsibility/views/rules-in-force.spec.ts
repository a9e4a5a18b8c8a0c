import { officialDays, WorkingCalendar } from '#calendar';
import { presetRules, type RulesVersion, rulePresets } from '#directory/contracts';
import type { Position, RecordedEvent } from '#event-store';
import type { BodyId, Day, Instant, ItemId, UnitId } from '#kernel';
import type { DutyDocument } from '../contracts/index.ts';
import { acknowledged, assigned, civilAffairs, event } from '../testing/item.ts';
import { evolveDuty } from './evolve-duty.ts';
import type { RecordedItemEvent } from './item-event.ts';
import { RulesInForce } from './rules-in-force.ts';

const calendar = new WorkingCalendar(officialDays);
const wider: RulesVersion = { ...presetRules, nearDueWithin: 5, inForceFrom: '2026-03-01' as Day };
const set: Readonly<Record<string, readonly RulesVersion[]>> = { b1: [wider] };
const timeZone = 'Asia/Shanghai';
const rules = new RulesInForce(async (bodyId) => ({ versions: set[bodyId ?? ''] ?? [], timeZone }), calendar);

const recorded = (of: object, position: number, day: string): RecordedItemEvent =>
  ({
    ...of,
    position: position as Position,
    revision: position,
    recordedAt: `${day}T02:00:00.000Z` as Instant,
    bodyId: 'b1' as BodyId,
  }) as unknown as RecordedEvent as RecordedItemEvent;

/** Assigned on the last working day before the Spring Festival, due on 6 March, and then to 10 March. */
const duty = [
  recorded(assigned(civilAffairs), 1, '2026-02-14'),
  recorded(acknowledged, 2, '2026-02-24'),
  recorded(event('DutyDueRevised', { dueOn: '2026-03-10' as Day }), 3, '2026-02-25'),
].reduce<DutyDocument | null>(evolveDuty, null) as DutyDocument;

const on = (day: string) => ({ day: day as Day, instant: `${day}T02:00:00.000Z` as Instant });

it('goes by the rules of the body that are in force on the day, over holidays and weekends', async () => {
  expect(await rules.lightRule('2026-02-27' as Day, await rules.ofBody('b1' as BodyId))).toEqual({
    nearDueUntil: '2026-03-03',
    behind: 'red',
    timeZone: 'Asia/Shanghai',
  });
  expect(await rules.lightRule('2026-03-02' as Day, await rules.ofBody('b1' as BodyId))).toEqual({
    nearDueUntil: '2026-03-09',
    behind: 'red',
    timeZone: 'Asia/Shanghai',
  });
  expect(await rules.lightRule('2026-02-13' as Day, await rules.ofBody(null))).toEqual({
    nearDueUntil: '2026-02-25',
    behind: 'red',
    timeZone: 'Asia/Shanghai',
  });
});

it('says by when a duty can be acknowledged and returned', async () => {
  expect(limitsOn('2026-02-24', { status: 'assigned', acknowledgedAt: null })).toEqual({
    ...{ acknowledgeBy: '2026-02-24', returnBy: '2026-02-25', assumed: false, acknowledgedInTime: null },
  });
});

const limitsOn = (day: string, varied: Partial<DutyDocument> = {}) =>
  rules.limitsOf({ ...duty, ...varied }, { versions: set['b1'] ?? [], timeZone }, day as Day);

it('says whether a unit signed in time, and counts anew from when it got the duty again', () => {
  const signed = (day: string) => ({ acknowledgedAt: `${day}T02:00:00.000Z` as Instant });
  const unsigned = { status: 'assigned', acknowledgedAt: null } as const;
  expect(limitsOn('2026-03-01', signed('2026-02-24')).acknowledgedInTime).toBe(true);
  expect(limitsOn('2026-03-01', signed('2026-02-25')).acknowledgedInTime).toBe(false);
  expect(limitsOn('2026-02-25', unsigned).acknowledgedInTime).toBe(false);
  expect(limitsOn('2026-02-25', { ...unsigned, status: 'suspended' }).acknowledgedInTime).toBeNull();
  for (const status of ['assigned', 'returned'] as const) {
    const resumed = evolveDuty(
      evolveDuty({ ...duty, ...unsigned, status }, recorded(event('DutySuspended', {}), 4, '2026-02-25')),
      recorded(event('DutyResumed', { status }), 5, '2026-03-02'),
    );
    expect(limitsOn('2026-03-03', resumed ?? {})).toMatchObject({
      ...{ acknowledgeBy: '2026-03-03', acknowledgedInTime: null },
    });
  }
});

it('says that a limit was counted over a year whose holidays nobody has announced', () => {
  expect(limitsOn('2098-12-31', { handedOverAt: '2098-12-31T02:00:00.000Z' as Instant }).assumed).toBe(true);
});

it('says why a duty shows its light, on any day', async () => {
  const why = await rules.why(duty, on('2026-03-03'));
  expect(why).toMatchObject({ light: 'yellow', dueOn: '2026-03-10', nearDueWithin: 5, nearDueUntil: '2026-03-10' });
  expect(why.events.map(({ type, position }) => [type, position])).toEqual([
    ['DutyAcknowledged', 2],
    ['DutyDueRevised', 3],
  ]);
  expect((await rules.why(duty, on('2026-03-02'))).light).toBe('green');
  expect((await rules.why(duty, on('2026-03-11'))).light).toBe('red');
});

it('names the measure that a duty is behind with, and the event that planned it', async () => {
  const planned = recorded(
    event('DutyDecomposed', {
      planId: 'p1',
      measures: [{ measureId: 'e1', text: '选址', dueOn: '2026-02-27' as Day }],
    }),
    4,
    '2026-02-25',
  );
  const behind = evolveDuty(duty, planned) as DutyDocument;
  const why = await rules.why(behind, on('2026-03-01'));
  expect(why).toMatchObject({ light: 'red', measureDue: '2026-02-27', behind: 'red' });
  expect(why.events.at(-1)).toMatchObject({ type: 'DutyDecomposed', position: 4 });
  const finished = evolveDuty(behind, recorded(event('MeasureFinished', { measureId: 'e1' }), 5, '2026-02-26'));
  expect((await rules.why(finished as DutyDocument, on('2026-03-01'))).light).toBe('green');
});

it('gives what has no date one by the rules, or none', async () => {
  const strict = new RulesInForce(
    async () => ({ versions: [{ ...rulePresets.prefecture, inForceFrom: '2026-01-01' as Day }], timeZone }),
    calendar,
  );
  const due = (of: RulesInForce) => of.defaultDue('2026-02-13T02:00:00.000Z' as Instant, 'b1' as BodyId, 'resolution');
  expect([await due(rules), await due(strict)]).toEqual([null, '2026-03-19']);
});

it('says that a year was counted whose holidays nobody has announced', async () => {
  expect((await rules.why({ ...duty, itemId: 'x' as ItemId, unitId: 'y' as UnitId }, on('2098-12-31'))).assumed).toBe(
    true,
  );
});
