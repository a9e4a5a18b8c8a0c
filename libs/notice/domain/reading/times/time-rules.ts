import { dayOf, daysAfter, isDay, lastDay, monthsAfter } from '../days.ts';
import type { Due } from '../draft.ts';
import { yearFromChinese } from '../words/numerals.ts';

/** What a rule needs besides the words: the day of issue, for times that count from it. */
export interface TimeContext {
  readonly issuedOn: string | null;
}

export interface ReadTime extends Due {
  /** The words leave the day open, or the year had to be taken from the issue. */
  readonly doubt: 'unclear' | 'year-assumed' | null;
}

interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, context: TimeContext) => Omit<ReadTime, 'text'>;
}

const date = (on: string): Omit<ReadTime, 'text'> => ({ kind: 'date', on, doubt: null });
const unclear: Omit<ReadTime, 'text'> = { kind: 'date', on: null, doubt: 'unclear' };
const yearIn = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : yearFromChinese(digits));
const quarters = '一二三四';
const endOfQuarter = (y: number, q: string): string =>
  lastDay(y, 3 * (/\d/u.test(q) ? Number(q) : quarters.indexOf(q) + 1));

const year = '(20\\d{2}|二[〇○零]\\S{2})年';

/** The first that fits at a place counts; new ways to write a time are a line here and an example in the spec. */
const rules: readonly TimeRule[] = [
  {
    name: 'a day',
    pattern: new RegExp(`^${year}(\\d{1,2})月(\\d{1,2})[日号](?:底?以?前)?`, 'u'),
    read: ([, y = '', m = '', d = '']) => date(dayOf(yearIn(y), Number(m), Number(d))),
  },
  {
    name: 'the end of a month',
    pattern: new RegExp(`^${year}(\\d{1,2})月(?:份)?(?:底|末)(?:之?以?前)?`, 'u'),
    read: ([, y = '', m = '']) => date(lastDay(yearIn(y), Number(m))),
  },
  {
    name: 'a month, or before it',
    pattern: new RegExp(`^${year}(\\d{1,2})月(?:份)?(前)?`, 'u'),
    read: ([, y = '', m = '', before]) => (before ? unclear : date(lastDay(yearIn(y), Number(m)))),
  },
  {
    // 第三季度前 may mean its beginning or its end.
    name: 'before a quarter or half a year',
    pattern: /^(?:20\d{2}年|今年|本年)?(?:第?[一二三四1-4]季度|[上下]半年)前/u,
    read: () => unclear,
  },
  {
    name: 'a quarter',
    pattern: new RegExp(`^${year}第?([一二三四1-4])季度(?:[末底]前?)?`, 'u'),
    read: ([, y = '', q = '']) => date(endOfQuarter(yearIn(y), q)),
  },
  {
    name: 'half a year',
    pattern: new RegExp(`^${year}([上下])半年(?:[末底]前?)?`, 'u'),
    read: ([, y = '', half]) => date(lastDay(yearIn(y), half === '上' ? 6 : 12)),
  },
  {
    name: 'the end of a year',
    pattern: new RegExp(`^${year}(?:年?底|末|内|全年)(?:之?以?前)?`, 'u'),
    read: ([, y = '']) => date(lastDay(yearIn(y), 12)),
  },
  {
    // 2028年前 may mean before it begins or before it ends.
    name: 'before a year',
    pattern: new RegExp(`^${year}(?:之|以)?前`, 'u'),
    read: () => unclear,
  },
  {
    name: 'before a feast or a season',
    pattern:
      /^(?:20\d{2}年)?(?:春节|元旦|清明节?|五一|端午节?|中秋节?|国庆节?|主?汛期|入汛|入冬|雨季|供暖[季期]|采暖[季期]|开学)(?:假期)?(?:来临|到来|开始)?之?前/u,
    read: () => unclear,
  },
  {
    name: 'from the issue on',
    pattern: /^(?:自)?(?:本\S{2,4})?(?:印发|发布|下发)之日起(\d{1,3})(个?月|个工作日|日|天)(?:之?以?内)?/u,
    read: ([, count = '', unit], { issuedOn }) =>
      issuedOn === null || unit === '个工作日'
        ? unclear
        : date(unit?.endsWith('月') ? monthsAfter(issuedOn, Number(count)) : daysAfter(issuedOn, Number(count))),
  },
  {
    name: 'a month of the year of issue',
    pattern: /^(?:今年|本年)?(\d{1,2})月(?:份)?(?:(\d{1,2})[日号](?:之?以?前)|[底末](?:之?以?前)?)/u,
    read: ([, m = '', d], { issuedOn }) => {
      if (!issuedOn) return unclear;
      const y = Number(issuedOn.slice(0, 4));
      const on = d ? dayOf(y, Number(m), Number(d)) : lastDay(y, Number(m));
      return { kind: 'date', on, doubt: 'year-assumed' };
    },
  },
  {
    name: 'a month or the end of the year behind that of issue',
    pattern: /^明年(?:(\d{1,2})月)?(?:(\d{1,2})[日号]|年?[底末])(?:之?以?前)?/u,
    read: ([, m, d], { issuedOn }) => {
      if (!issuedOn) return unclear;
      const y = Number(issuedOn.slice(0, 4)) + 1;
      const on = m && d ? dayOf(y, Number(m), Number(d)) : lastDay(y, Number(m ?? 12));
      return { kind: 'date', on, doubt: 'year-assumed' };
    },
  },
  {
    name: 'a quarter or half of the year of issue',
    pattern: /^(?:今年|本年)?(?:第?([一二三四1-4])季度|([上下])半年)(?:[末底]前?)?/u,
    read: ([, q, half], { issuedOn }) => {
      if (!issuedOn) return unclear;
      const y = Number(issuedOn.slice(0, 4));
      return { kind: 'date', on: q ? endOfQuarter(y, q) : lastDay(y, half === '上' ? 6 : 12), doubt: 'year-assumed' };
    },
  },
  {
    name: 'the end of the year of issue',
    pattern: /^(?:(?:今年|本年度?)(?:年?底|末|内|全年)|全年|年[底末内])(?:之?以?前)?/u,
    read: (_, { issuedOn }) =>
      issuedOn ? { kind: 'date', on: lastDay(Number(issuedOn.slice(0, 4)), 12), doubt: 'year-assumed' } : unclear,
  },
  {
    name: 'without end',
    pattern:
      /^(?:长期(?:坚持|推进|实施|任务|有效)?|持续(?:推进|实施|开展|坚持)?|常年坚持|常态化(?:推进|开展)?|常抓不懈)/u,
    read: () => ({ kind: 'long-term', on: null, doubt: null }),
  },
  {
    name: 'again and again',
    pattern:
      /^(?:每(?:个)?(?:半年|年|季度?|月|周|日)(?:度)?|按(?:季度?|月|年)|(?:半年|年|季|月)度)[^，。；、）]{0,12}/u,
    read: () => ({ kind: 'periodic', on: null, doubt: null }),
  },
];

/** The time that stands at the head of the words; undefined if none does. Impossible days are left open. */
export const timeAt = (words: string, context: TimeContext): ReadTime | undefined => {
  for (const { pattern, read } of rules) {
    const found = pattern.exec(words);
    if (!found) continue;
    const time = read(found, context);
    return { ...(time.on === null || isDay(time.on) ? time : unclear), text: found[0] };
  }
  return undefined;
};
