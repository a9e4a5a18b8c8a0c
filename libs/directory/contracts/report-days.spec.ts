import type { Day } from '#kernel';
import { presetRules, type RulesVersion, reportDays, type SupervisionRules } from './index.ts';

const from = (inForceFrom: string, reporting: SupervisionRules['reporting']): RulesVersion => ({
  ...presetRules,
  reporting,
  inForceFrom: inForceFrom as Day,
});
const monthly = from('2026-01-01', { rhythm: 'monthly', day: 31, days: [] });
const quarterly = from('2026-04-01', { rhythm: 'quarterly', day: 25, days: [] });
const setDays = from('2026-10-01', { rhythm: 'set-days', day: 1, days: ['10-08', '12-15'] });
const between = (first: string, last: string, ...versions: readonly RulesVersion[]) =>
  reportDays(versions, first as Day, last as Day);

it('is the last day of a month that has no such day', () => {
  expect(between('2026-01-01', '2026-04-30', monthly)).toEqual([
    ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ]);
});

it('goes by the rules in force on each day', () => {
  expect(between('2026-03-01', '2026-12-31', monthly, quarterly, setDays)).toEqual([
    ...['2026-03-31', '2026-06-25', '2026-09-25', '2026-10-08', '2026-12-15'],
  ]);
});

it('is no day where nothing is asked', () => {
  expect(between('2026-01-01', '2026-12-31')).toEqual([]);
});
