import { isDay } from '../days.ts';
import { before } from '../words/time-words.ts';
import { daysOfTheNotice } from './days-of-the-notice.ts';
import { daysWithYears } from './days-with-years.ts';
import { type ReadTime, type TimeContext, type TimeRule, unclear } from './time-rule.ts';

/** Times that end on no day. */
const withoutEnd: readonly TimeRule[] = [
  {
    name: 'the same as above',
    pattern: /^同上/u,
    read: (_, { above }) =>
      above ? { kind: above.kind, on: above.on, doubt: above.on ? null : unclear.doubt } : unclear,
  },
  {
    name: 'without end',
    pattern:
      /^(?:长期(?:坚持|推进|实施|任务|有效)?|(?:全年|常年)?持续(?:推进|实施|开展|坚持)?|[全常]年坚持|常年|(?:全年)?常态化(?:推进|开展)?|常抓不懈)/u,
    read: () => ({ kind: 'long-term', on: null, doubt: null }),
  },
  {
    name: 'again and again, by a day',
    pattern: new RegExp(
      `^每(?:个)?(?:半年|年|季度?|月|周)度?(?:[末首]月|次[年月])?[\\d、和月日号上中下旬底末一二三四五六七八九十]{0,14}${before}`,
      'u',
    ),
    read: () => ({ kind: 'periodic', on: null, doubt: null }),
  },
  {
    name: 'again and again',
    pattern:
      /^(?:每(?:个)?(?:半年|年|季度?|月|周|日)(?:度)?|按(?:季度?|月|年)|(?:半年|年|季|月)度|(?:半年|季度?|月|周)一(?:次|报|调度|通报))[^，。；、）]{0,12}/u,
    read: () => ({ kind: 'periodic', on: null, doubt: null }),
  },
];

/** The first that fits at a place counts; new ways to write a time are a line in a table and an example in the spec. */
const rules: readonly TimeRule[] = [...daysWithYears, ...daysOfTheNotice, ...withoutEnd];

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
