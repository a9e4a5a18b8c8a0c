import { Problem } from '#http';
import { type Day, daysBetween } from '#kernel';
import type { Days } from '../views/assessment/queries.ts';

/** Three years: what is told of a period is worked out day by day. */
const LONGEST_DAYS = 1_100;

/** @throws {Problem} a period that ends before it begins, or is longer than three years */
export const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): Days => {
  const malformed = (field: string, message: string, messageZh: string) =>
    new Problem('request.malformed', {}, [{ field, message, messageZh }]);
  const days: Days = { from: from as Day, to: to as Day };
  if (from > to) throw malformed('from', 'from is later than to', '起始日晚于截止日');
  if (daysBetween(days.from, days.to) > LONGEST_DAYS) {
    throw malformed('to', `to is at most ${LONGEST_DAYS} days after from`, `最长 ${LONGEST_DAYS} 天`);
  }
  return days;
};
