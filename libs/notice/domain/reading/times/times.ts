import type { Due, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { occasionLabel, timeLabel } from '../words/labels.ts';
import type { Found } from './found.ts';
import { isDeadline } from './sentence-deadlines.ts';
import { type ReadTime, type TimeContext, to } from './time-rule.ts';
import { timeAt } from './time-rules.ts';
import { unreadTimes } from './unread-times.ts';

export interface Times {
  readonly due: Due | null;
  readonly findings: readonly Finding[];
}

export interface TimePlaces {
  /** Where its parties are named. */
  readonly parties: readonly Span[];
  /** What stands in a column of times, and is one even where no rule knows it. */
  readonly cells?: readonly Span[];
}

const timeLabels = new RegExp(timeLabel.source, 'gu');
/** Where a time may begin. */
const timeHeads: readonly string[] = [
  '二[〇○零]',
  '20\\d{2}',
  '今年|明年|本年|当年|全年|[上下]半年',
  '(?<![每\\d])第?[一二三四]季度',
  '春节|元旦|清明|五一|端午|中秋|国庆|[中高]考|主?汛期|入汛|入冬|雨季|供暖|采暖|开学',
  '(?<![\\d每当次上前一二三四五六七八九十两多几])年[底末内]',
  `(?<![\\d.])\\d{1,2}${to}\\d{1,2}月`,
  '\\d{1,2}月|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月',
  '[“"]?十[一二三四五六七八九]五',
  '自?(?:本\\S{2,4}?)?(?:印发|发布|下发)|收到|接到|会议?(?:结束)?之?后',
  '长期|持续|常|每|按|同上',
  '(?<![\\p{Script=Han}\\d])(?:半年|季度?|月|周)(?=[度一])',
];
const timeHead = new RegExp(timeHeads.join('|'), 'gu');

/**
 * The deadline that is set for an item: after a label; among its parties or in a cell; or in its sentences, where a date with 前
 * governs what is to be done. Of several days the last counts and a finding says so.
 */
export const readTimes = (
  source: SourceText,
  range: Span,
  { parties, cells = [] }: TimePlaces,
  context: TimeContext,
): Times => {
  const { text } = source;
  const labelled = [...text.slice(range.start, range.end).matchAll(timeLabels)].flatMap((label) => {
    if (occasionLabel.test(label[0])) return [];
    const start = range.start + label.index + label[0].length;
    const end =
      start + (/^[^。；）〕】\n\r]*/u.exec(text.slice(start, Math.min(range.end, start + 120)))?.[0].length ?? 0);
    const times = timesIn(text, { start, end }, context);
    const whole = { start, end: Math.max(start, end) };
    return times.length > 0 ? times : [{ time: openTime(text.slice(start, end)), place: whole }];
  });
  if (labelled.length > 0) return settle(source, labelled);
  const beside = [...parties, ...cells].flatMap((place) =>
    timesIn(text, place, context).filter(({ place: p }) => standsAlone(text, p)),
  );
  if (beside.length > 0) return settle(source, beside);
  const [cell] = cells;
  if (cell) return settle(source, [{ time: openTime(text.slice(cell.start, cell.end)), place: cell }]);
  const all = timesIn(text, range, context);
  const said = all.filter(({ time, place }) => isDeadline(text, time, place));
  if (said.length > 0) return settle(source, said);
  const unread = [...spansOf(source, range), ...unreadTimes(source, range, all, context), ...recurring(source, all)];
  return { due: null, findings: unread.slice(0, 1) };
};

/** 每季度通报一次 says how often, and not by when. */
const recurring = (source: SourceText, times: readonly Found[]): readonly Finding[] =>
  times
    .filter(({ time: { kind, text } }) => kind === 'periodic' && text.startsWith('每'))
    .map(({ time, place }) => finding(source, 'times.recurring', place, time.text));

/** 于5—9月集中整治: from when to when, and not by when. */
const monthSpan =
  /(?<![\d.])\d{1,2}月?(?:\d{1,2}日)?(?:—|–|-|~|～|至)\d{1,2}月(?:\d{1,2}日)?(?=集中|组织|开展|实施|完成|进行)/gu;

const spansOf = (source: SourceText, range: Span): readonly Finding[] =>
  [...source.text.slice(range.start, range.end).matchAll(monthSpan)].map((found) => {
    const start = range.start + found.index;
    return finding(source, 'times.unclear', { start, end: start + found[0].length }, found[0]);
  });

const timesIn = (text: string, range: Span, context: TimeContext): readonly Found[] => {
  const found: Found[] = [];
  let after = range.start;
  for (const head of text.slice(range.start, range.end).matchAll(timeHead)) {
    const start = range.start + head.index;
    if (start < after) continue;
    const time = timeAt(text.slice(start, Math.min(range.end, start + 40)), context);
    if (!time) continue;
    after = start + time.text.length;
    found.push({ time, place: { start, end: after } });
  }
  return found;
};

/** Among parties a time is a clause of its own, with a few words of what is done by then: `；2025年6月底前印发实施`. */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  /[；，、。（〔【：并\s]/u.test(text[start - 1] ?? '；') &&
  /^\p{Script=Han}{0,8}(?:$|[；，、。）〕】\s])/u.test(text.slice(end, end + 9));

const openTime = (words: string): ReadTime => ({ kind: 'date', on: null, text: words.trim(), doubt: 'unclear' });

const settle = (source: SourceText, found: readonly Found[]): Times => {
  const findings: Finding[] = [];
  for (const { time, place } of found) {
    if (time.doubt) findings.push(finding(source, `times.${time.doubt}`, place, time.text));
  }
  const days = new Set(found.map(({ time }) => time.on ?? time.text));
  const [first] = found;
  if (first?.time.kind === 'periodic' && !found.some((other) => endsRhythm(source.text, first, other)))
    return { due: dueOf(first), findings };
  const last = found.toSorted((a, b) => (a.time.on ?? '').localeCompare(b.time.on ?? '')).at(-1);
  if (!first || !last) return { due: null, findings };
  if (days.size > 1) {
    const words = found.map(({ time }) => time.text).join(', ');
    findings.push(finding(source, 'times.several', { start: first.place.start, end: last.place.end }, words));
  }
  return { due: dueOf(last), findings };
};

/** 每月调度，2026年底前完成 is over by then; 每年6月、12月底前 and 每年3月底前报计划，11月底前报总结 are not. */
const endsRhythm = (text: string, { time, place }: Found, other: Found): boolean =>
  other.time.kind === 'date' &&
  other.time.on !== null &&
  /[，。；：\n]/u.test(text.slice(place.end, other.place.start)) &&
  (!time.text.startsWith('每年') || ofOneYear.test(other.time.text));

const ofOneYear = /^(?:20\d{2}|二[〇○零]|今年|明年|本年)/u;

const dueOf = ({ time: { kind, on, text } }: Found): Due => ({ kind, on, text });
