import { addDays, type Day } from '#kernel';
import { type RulesVersion, rulesOn, type SupervisionRules } from './supervision-rules.ts';

/** The days from one to another, both included, by which units report, by the rules in force on each. */
export const reportDays = (versions: readonly RulesVersion[], from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isReportDay(versions, day)) days.push(day);
  return days;
};

const isReportDay = (versions: readonly RulesVersion[], day: Day): boolean =>
  fits(day, rulesOn(versions, day).reporting);

const fits = (on: Day, { rhythm, day, days }: SupervisionRules['reporting']): boolean => {
  const [, month = '', date = ''] = on.split('-');
  if (rhythm === 'set-days') return days.includes(`${month}-${date}`);
  const endsQuarter = Number(month) % 3 === 0;
  if (rhythm === 'none' || (rhythm === 'quarterly' && !endsQuarter)) return false;
  // The 31st of a month that has none is its last day.
  return Number(date) === day || (Number(date) < day && addDays(on, 1).slice(5, 7) !== month);
};
