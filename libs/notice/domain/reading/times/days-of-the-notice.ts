import { dayOf, daysAfter, lastDay, monthsAfter } from '../days.ts';
import { before, within } from '../words/time-words.ts';
import {
  alone,
  countIn,
  date,
  day,
  endOfQuarter,
  endOfThird,
  inYearOfNotice,
  month,
  type TimeRule,
  to,
  unclear,
} from './time-rule.ts';

const count = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const unit = '(个?月|个?工作日|日|天|周)';
const thisYear = '(?:今年|本年)?';

/** Times without a year, which the title or the day of issue gives; and those that count from an event. */
export const daysOfTheNotice: readonly TimeRule[] = [
  {
    name: 'before a feast or a season',
    pattern: new RegExp(
      `^(?:20\\d{2}年)?(?:春节|元旦|清明节?|五一|端午节?|中秋节?|国庆节?|[中高]考|主?汛期|入汛|入冬|雨季|供暖[季期]|采暖[季期]|开学)(?:假期)?(?:来临|到来|开始)?${before}(?![夕后])`,
      'u',
    ),
    read: () => unclear,
  },
  {
    name: 'from the issue on',
    pattern: new RegExp(`^(?:自)?(?:本\\S{2,4})?(?:印发|发布|下发)(?:之日起|之?后)${count}${unit}(?:${within})?`, 'u'),
    read: ([, number = '', of = ''], { issuedOn }) => {
      if (issuedOn === null || of.endsWith('工作日')) return unclear;
      if (of.endsWith('月')) return date(monthsAfter(issuedOn, countIn(number)));
      return date(daysAfter(issuedOn, countIn(number) * (of === '周' ? 7 : 1)));
    },
  },
  {
    name: 'from another event on',
    pattern: new RegExp(
      `^(?:自)?(?:收到本?(?:通知|文件|方案|意见|函)|接到(?:通知|交办单?|投诉|举报)|会议?(?:结束)?)(?:之日起|之?后)${count}${unit}${within}`,
      'u',
    ),
    read: () => unclear,
  },
  {
    name: 'from one month or day to another of the year',
    pattern: new RegExp(
      `^${thisYear}(\\d{1,2})(?:月(?:份)?(?:\\d{1,2}[日号])?起?)?${to}(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号]|[底末])?(?:${before})?`,
      'u',
    ),
    read: ([, from = '', m = '', d], context) =>
      Number(m) < Number(from)
        ? unclear
        : inYearOfNotice(context, (y) => (d ? dayOf(y, Number(m), Number(d)) : lastDay(y, Number(m)))),
  },
  {
    name: 'a day, or the end of a month, of the year',
    pattern: new RegExp(`^${thisYear}${month}(?:${day}(?:${before})?|[底末](?:${before})?)`, 'u'),
    read: ([, m = '', d], context) =>
      inYearOfNotice(context, (y) => (d ? dayOf(y, countIn(m), countIn(d)) : lastDay(y, countIn(m)))),
  },
  {
    name: 'a third of a month of the year',
    pattern: new RegExp(`^${thisYear}${month}([上中下])旬末?(${before})?`, 'u'),
    read: ([, m = '', third = '', by], context) =>
      by ? unclear : inYearOfNotice(context, (y) => endOfThird(y, countIn(m), third)),
  },
  {
    name: 'a month of the year, or before it',
    pattern: new RegExp(`^${thisYear}(\\d{1,2})月(?:份)?(?:(${before})|${alone})`, 'u'),
    read: ([, m = '', by], context) => (by ? unclear : inYearOfNotice(context, (y) => lastDay(y, Number(m)))),
  },
  {
    name: 'a month or the end of the year behind that of issue',
    pattern: new RegExp(`^明年(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号]|年?[底末])(?:${before})?`, 'u'),
    read: ([, m, d], { issuedOn }) => {
      if (!issuedOn) return unclear;
      const y = Number(issuedOn.slice(0, 4)) + 1;
      const on = m && d ? dayOf(y, Number(m), Number(d)) : lastDay(y, Number(m ?? 12));
      return { kind: 'date', on, doubt: 'year-assumed' };
    },
  },
  {
    name: 'a quarter or half of the year',
    pattern: new RegExp(`^${thisYear}(?:第?([一二三四1-4])季度|([上下])半年)(?:[末底](?:${before})?)?`, 'u'),
    read: ([, q, half], context) =>
      inYearOfNotice(context, (y) => (q ? endOfQuarter(y, q) : lastDay(y, half === '上' ? 6 : 12))),
  },
  {
    name: 'the end of the year',
    pattern: new RegExp(
      `^(?:(?:(?:今年|本年度?)(?:年?底|末|内|全年)|全年(?!持续|坚持|常态)|年[底末内])(?:${before})?|(?:今年|当年|本年度?)${alone})`,
      'u',
    ),
    read: (_, context) => inYearOfNotice(context, (y) => lastDay(y, 12)),
  },
];
