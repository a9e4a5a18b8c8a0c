import type { Day, Instant } from '#kernel';
import { type DutyStatus, lightOn, lights, wordsOfLight } from './index.ts';

const day = '2026-03-10' as Day;
const duty = (status: DutyStatus, dueOn: string | null, longTerm = false, measureDue: string | null = null) => ({
  status,
  dueOn: dueOn as Day | null,
  longTerm,
  measureDue: measureDue as Day | null,
  completion: null,
});
const timeZone = 'Asia/Shanghai';
const asked = (dueOn: string, at: string, measureDue: string | null = null) => ({
  ...duty('completion-requested', dueOn, false, measureDue),
  completion: { at: at as Instant },
});

it.each([
  ['green', duty('in-progress', '2026-03-14'), 'four days are left'],
  ['yellow', duty('in-progress', '2026-03-13'), 'three days are left'],
  ['yellow', duty('assigned', '2026-03-10'), 'it is due today'],
  ['red', duty('in-progress', '2026-03-09'), 'the day has passed'],
  ['red', asked('2026-03-08', '2026-03-08T16:00:00.000Z'), 'completion was asked for after the day'],
  [
    'yellow',
    asked('2026-03-08', '2026-03-08T15:59:59.000Z'),
    'it was asked for in time, however long the office takes',
  ],
  ['grey', duty('completed', '2026-03-01'), 'it is completed, however late'],
  ['blue', duty('in-progress', null, true), 'it is long-term'],
  ['green', duty('in-progress', null), 'it has no date'],
] as const)('shows %s when %s', (light, shown, _) => {
  expect(lightOn(day, shown, { nearDueUntil: '2026-03-13' as Day, behind: 'red', timeZone })).toBe(light);
});

it('turns red overnight without an event', () => {
  const due = duty('in-progress', '2026-03-10');
  const rule = { nearDueUntil: '2026-03-16' as Day, behind: 'ignored', timeZone } as const;
  expect([lightOn(day, due, rule), lightOn('2026-03-11' as Day, due, rule)]).toEqual(['yellow', 'red']);
});

it.each([
  ['red', 'red', '2026-03-09'],
  ['yellow', 'yellow', '2026-03-09'],
  ['ignored', 'green', '2026-03-09'],
  ['red', 'green', '2026-03-10'],
] as const)('where a duty that is behind is %s, shows %s for a measure of %s', (behind, light, measureDue) => {
  const rule = { nearDueUntil: '2026-03-13' as Day, behind, timeZone };
  expect(lightOn(day, duty('in-progress', '2026-04-30', false, measureDue), rule)).toBe(light);
});

it('shows what is overdue as overdue, whatever a measure that is behind would show', () => {
  const rule = { nearDueUntil: '2026-03-13' as Day, behind: 'yellow', timeZone } as const;
  expect(lightOn(day, duty('in-progress', '2026-03-01', false, '2026-03-01'), rule)).toBe('red');
  expect(lightOn(day, duty('completed', null, true, '2026-03-01'), rule)).toBe('grey');
});

it('says in words whether it is the date or the plan that is behind', () => {
  const rule = { nearDueUntil: '2026-03-13' as Day, behind: 'red', timeZone } as const;
  const said = (dueOn: string, measureDue: string | null, behind: 'ignored' | 'yellow' | 'red' = 'red') =>
    wordsOfLight(day, duty('in-progress', dueOn, false, measureDue), { ...rule, behind }).en;
  expect(said('2026-03-09', '2026-03-09')).toBe('overdue');
  expect(wordsOfLight(day, asked('2026-03-08', '2026-03-08T02:00:00.000Z'), rule).en).toBe('asked in time');
  expect(said('2026-04-30', '2026-03-09')).toBe('behind with a measure');
  expect(said('2026-04-30', '2026-03-09', 'yellow')).toBe('behind with a measure');
  expect(said('2026-04-30', '2026-03-09', 'ignored')).toBe('running');
  expect(said('2026-04-30', '2026-03-10')).toBe('running');
  expect(wordsOfLight(day, duty('completed', null, true, '2026-03-01'), rule)).toBe(lights.grey);
});

it('falls behind with no further measure when the unit has said that it is done', () => {
  const rule = { nearDueUntil: '2026-03-13' as Day, behind: 'red', timeZone } as const;
  const light = (at: string) => lightOn(day, asked('2026-04-30', at, '2026-03-05'), rule);
  expect([light('2026-03-05T02:00:00.000Z'), light('2026-03-06T02:00:00.000Z')]).toEqual(['green', 'red']);
});
