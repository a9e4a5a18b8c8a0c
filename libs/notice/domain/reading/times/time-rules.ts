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

const pad = (n: number): string => String(n).padStart(2, '0');
/** Of a month counted from January of the year, 1 and on: 14 is February of the next. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toJSON().slice(0, 10);
const date = (on: string): Omit<ReadTime, 'text'> => ({ kind: 'date', on, doubt: null });
const unclear: Omit<ReadTime, 'text'> = { kind: 'date', on: null, doubt: 'unclear' };
const yearIn = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : yearFromChinese(digits));
const quarters = '一二三四';

const year = '(20\\d{2}|二[〇○零]\\S{2})年';

/** The first that fits at a place counts; new ways to write a time are a line here and an example in the spec. */
const rules: readonly TimeRule[] = [
  {
    name: 'a day',
    pattern: new RegExp(`^${year}(\\d{1,2})月(\\d{1,2})[日号](?:底?以?前)?`, 'u'),
    read: ([, y = '', m = '', d = '']) => date(`${yearIn(y)}-${pad(Number(m))}-${pad(Number(d))}`),
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
    name: 'a quarter',
    pattern: new RegExp(`^${year}第?([一二三四1-4])季度(?:末|底)?(?:前)?`, 'u'),
    read: ([, y = '', q = '']) => date(lastDay(yearIn(y), 3 * (/\d/u.test(q) ? Number(q) : quarters.indexOf(q) + 1))),
  },
  {
    name: 'half a year',
    pattern: new RegExp(`^${year}(上|下)半年(?:末|底)?(?:前)?`, 'u'),
    read: ([, y = '', half]) => date(half === '上' ? lastDay(yearIn(y), 6) : lastDay(yearIn(y), 12)),
  },
  {
    name: 'the end of a year',
    pattern: new RegExp(`^${year}(?:年?底|末|内|全年)(?:之?以?前)?`, 'u'),
    read: ([, y = '']) => date(lastDay(yearIn(y), 12)),
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
      const on = d ? `${y}-${pad(Number(m))}-${pad(Number(d))}` : lastDay(y, Number(m));
      return { kind: 'date', on, doubt: 'year-assumed' };
    },
  },
  {
    name: 'a month or the end of the year behind that of issue',
    pattern: /^明年(?:(\d{1,2})月)?(?:(\d{1,2})[日号]|年?[底末])(?:之?以?前)?/u,
    read: ([, m, d], { issuedOn }) => {
      if (!issuedOn) return unclear;
      const y = Number(issuedOn.slice(0, 4)) + 1;
      const on = m && d ? `${y}-${pad(Number(m))}-${pad(Number(d))}` : lastDay(y, Number(m ?? 12));
      return { kind: 'date', on, doubt: 'year-assumed' };
    },
  },
  {
    name: 'the end of the year of issue',
    pattern: /^(?:(?:今年|本年度?)(?:年?底|末|内)|年[底末内])(?:之?以?前)?/u,
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
    const real = time.on === null || new Date(`${time.on}T00:00:00Z`).toJSON()?.startsWith(time.on);
    return { ...(real ? time : unclear), text: found[0] };
  }
  return undefined;
};

/** The same day of a later month, or its last where it has no such day. */
const monthsAfter = (day: string, count: number): string => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const last = lastDay(y, m + count);
  const month = `${new Date(Date.UTC(y, m - 1 + count, 1)).toJSON().slice(0, 8)}${pad(d)}`;
  return month < last ? month : last;
};

const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
