import { dayOf, lastDay } from '../days.ts';
import { before } from '../words/time-words.ts';
import {
  alone,
  countIn,
  date,
  day,
  endOfQuarter,
  endOfThird,
  month,
  type TimeRule,
  to,
  unclear,
  year,
  yearIn,
} from './time-rule.ts';

/** Times that name their year. */
export const daysWithYears: readonly TimeRule[] = [
  {
    // Its end counts: 2026年3月—12月.
    name: 'from one month or day to another',
    pattern: new RegExp(
      `^(20\\d{2})年(\\d{1,2})(?:月(?:份)?(?:\\d{1,2}[日号])?起?)?${to}(?:(20\\d{2})年)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号]|[底末])?(?:${before})?`,
      'u',
    ),
    read: ([, first = '', from = '', last, m = '', d]) => {
      if (last === undefined && Number(m) < Number(from)) return unclear;
      const y = Number(last ?? first);
      return date(d ? dayOf(y, Number(m), Number(d)) : lastDay(y, Number(m)));
    },
  },
  {
    name: 'from one month to another in figures',
    pattern: new RegExp(`^(20\\d{2})[./](\\d{1,2})${to}(?:(20\\d{2})[./])?(\\d{1,2})(?![\\d.])`, 'u'),
    read: ([, first = '', from = '', last, m = '']) =>
      last === undefined && Number(m) < Number(from) ? unclear : date(lastDay(Number(last ?? first), Number(m))),
  },
  {
    name: 'from one year to another',
    pattern: new RegExp(`^20\\d{2}年?${to}(20\\d{2})年`, 'u'),
    read: ([, y = '']) => date(lastDay(Number(y), 12)),
  },
  {
    name: 'a day in figures',
    pattern: new RegExp(`^(20\\d{2})([./-])(\\d{1,2})\\2(\\d{1,2})日?(?:${before})?(?![\\d.])`, 'u'),
    read: ([, y = '', , m = '', d = '']) => date(dayOf(Number(y), Number(m), Number(d))),
  },
  {
    name: 'a day in eight figures',
    pattern: /^(20\d{2})(\d{2})(\d{2})(?!\d)/u,
    read: ([, y = '', m = '', d = '']) => date(dayOf(Number(y), Number(m), Number(d))),
  },
  {
    name: 'a month in figures',
    pattern: new RegExp(`^(20\\d{2})[./-](1[0-2]|0?[1-9])(?![\\d./-])(${before})?${alone}`, 'u'),
    read: ([, y = '', m = '', by]) => (by ? unclear : date(lastDay(Number(y), Number(m)))),
  },
  {
    name: 'a day',
    pattern: new RegExp(`^${year}${month}${day}(?:底?${before})?`, 'u'),
    read: ([, y = '', m = '', d = '']) => date(dayOf(yearIn(y), countIn(m), countIn(d))),
  },
  {
    name: 'the end of a month',
    pattern: new RegExp(`^${year}${month}(?:底|末)(?:${before})?`, 'u'),
    read: ([, y = '', m = '']) => date(lastDay(yearIn(y), countIn(m))),
  },
  {
    // 中旬前 may mean its beginning or its end.
    name: 'a third of a month',
    pattern: new RegExp(`^${year}${month}([上中下])旬末?(${before})?`, 'u'),
    read: ([, y = '', m = '', third = '', by]) => (by ? unclear : date(endOfThird(yearIn(y), countIn(m), third))),
  },
  {
    name: 'a month, or before it',
    pattern: new RegExp(`^${year}${month}(${before})?`, 'u'),
    read: ([, y = '', m = '', by]) => (by ? unclear : date(lastDay(yearIn(y), countIn(m)))),
  },
  {
    // 第三季度前 may mean its beginning or its end.
    name: 'before a quarter or half a year',
    pattern: new RegExp(`^(?:20\\d{2}年|今年|本年)?(?:第?[一二三四1-4]季度|[上下]半年)${before}`, 'u'),
    read: () => unclear,
  },
  {
    name: 'a quarter',
    pattern: new RegExp(`^${year}第?([一二三四1-4])季度(?:[末底](?:${before})?)?`, 'u'),
    read: ([, y = '', q = '']) => date(endOfQuarter(yearIn(y), q)),
  },
  {
    name: 'half a year',
    pattern: new RegExp(`^${year}([上下])半年(?:[末底](?:${before})?)?`, 'u'),
    read: ([, y = '', half]) => date(lastDay(yearIn(y), half === '上' ? 6 : 12)),
  },
  {
    name: 'the end of a year',
    pattern: new RegExp(`^${year}(?:(?:年?底|末|内|全年)(?:${before})?|度?${alone})`, 'u'),
    read: ([, y = '']) => date(lastDay(yearIn(y), 12)),
  },
  {
    // 2028年前 may mean before it begins or before it ends.
    name: 'before a year',
    pattern: new RegExp(`^${year}${before}`, 'u'),
    read: () => unclear,
  },
  {
    // The fourteenth ends with 2025.
    name: 'the years of a plan',
    pattern: new RegExp(`^[“"]?十([二三四五六七])五[”"]?(?:规划)?(?:时期|期间|期?末|期内)(?:${before})?`, 'u'),
    read: ([, plan = '']) => date(lastDay(2005 + 5 * countIn(plan), 12)),
  },
];
