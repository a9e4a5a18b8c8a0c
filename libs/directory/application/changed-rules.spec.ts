import { presetRules } from '../contracts/index.ts';
import { changedRules } from './changed-rules.ts';

it('leaves alone what is not given, also within a group of rules', () => {
  const changed = changedRules(presetRules, {
    nearDueWithin: 5,
    acknowledgeWithin: undefined,
    minutes: { numbering: 'yearly' },
    defaultDue: { notice: 30, office: null },
  });
  expect(changed).toEqual({
    ...presetRules,
    nearDueWithin: 5,
    minutes: { ...presetRules.minutes, numbering: 'yearly' },
    defaultDue: { notice: 30, resolution: null, office: null },
  });
});

it('takes a list as a whole', () => {
  const set = changedRules(presetRules, { reporting: { rhythm: 'set-days', days: ['03-31'] } });
  expect(changedRules(set, { reporting: { days: ['06-30'] } }).reporting).toEqual({
    ...set.reporting,
    days: ['06-30'],
  });
});
