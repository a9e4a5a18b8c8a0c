import type { Due, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { occasionLabel, timeLabel } from '../words/labels.ts';
import { type ReadTime, type TimeContext, timeAt } from './time-rules.ts';

export interface Times {
  readonly due: Due | null;
  readonly findings: readonly Finding[];
}

interface Found {
  readonly time: ReadTime;
  readonly place: Span;
}

export interface TimePlaces {
  /** Where its parties are named. */
  readonly parties: readonly Span[];
  /** What stands in a column of times, and is one even where no rule knows it. */
  readonly cells?: readonly Span[];
}

const timeLabels = new RegExp(timeLabel.source, 'gu');
const timeHead =
  /(?:二[〇○零]|20\d{2}|今年|明年|本年|全年|[上下]半年|(?<![每\d])第?[一二三四]季度|春节|元旦|清明|五一|端午|中秋|国庆|主?汛期|入汛|入冬|雨季|供暖|采暖|开学|(?<![\d每当次上前一二三四五六七八九十两多几])年[底末内]|\d{1,2}月|自?(?:本\S{2,4}?)?(?:印发|发布|下发)|长期|持续|常|每|按)/gu;

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
  const said = timesIn(text, range, context).filter(({ time, place }) => isDeadline(text, time, place));
  return said.length > 0 ? settle(source, said) : { due: null, findings: spansOf(source, range) };
};

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
  /[；，、（〔【：\s]/u.test(text[start - 1] ?? '；') &&
  /^\p{Script=Han}{0,8}(?:$|[；，、。）〕】\s])/u.test(text.slice(end, end + 9));

/**
 * In a sentence only `…前` is a deadline: 到2025年 names a target's year, 2019年第76号 a document; and 该项工作长期坚持,
 * where it is the whole sentence.
 */
const isDeadline = (text: string, { text: words, kind }: ReadTime, { start, end }: Span): boolean =>
  kind === 'date'
    ? (isPeriod.test(words)
        ? finishes.test(text.slice(end, end + 8))
        : /[前内]$/u.test(words) || text[end] === '前' || finishesThen(words, text.slice(end, end + 4))) &&
      !/^(?:后|(?:建成|投用|开工|竣工|注册|出生)\p{Script=Han}{0,2}的)/u.test(text.slice(end, end + 6)) &&
      !/(?:截至|截止|自|从)$/u.test(text.slice(Math.max(0, start - 2), start))
    : kind === 'periodic'
      ? /^每(?:年.*\d+(?:月|日).*前$|月\d+日前)/u.test(words)
      : kind === 'long-term' &&
        /(?:^|[。；，])(?:[该此本]项(?:工作|任务)|并)?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
        /^(?:[。；，（〔【]|$)/u.test(text.slice(end, end + 1));

/** 2030年前免收电费 and 开学前检查 say when something holds or is done each time; only 2028年前实现 says by when. */
const isPeriod = /^全年$|年(?:之|以)?前$|^[^\d]*(?<![底末月日内季度年])前$/u;
const finishes =
  /^(?:完成|建成|投用|到位|全部完成|全面完成|基本完成|完工|竣工)(?=[^\d]{0,4}[。；，]|$)|^(?:全部|全面|基本)?(?:实现|建成)/u;

/** 2026年上半年完成, 2026年二季度末建成. */
const finishesThen = (words: string, behind: string): boolean =>
  /(?:半年|季度末?|[底末]|全年)$/u.test(words) && /^(?:完成|建成|投用|出台|印发)/u.test(behind);

const openTime = (words: string): ReadTime => ({ kind: 'date', on: null, text: words.trim(), doubt: 'unclear' });

const settle = (source: SourceText, found: readonly Found[]): Times => {
  const findings: Finding[] = [];
  for (const { time, place } of found) {
    if (time.doubt) findings.push(finding(source, `times.${time.doubt}`, place, time.text));
  }
  const days = new Set(found.map(({ time }) => time.on ?? time.text));
  const [first] = found;
  if (first?.time.kind === 'periodic') return { due: dueOf(first), findings };
  const last = found.toSorted((a, b) => (a.time.on ?? '').localeCompare(b.time.on ?? '')).at(-1);
  if (!first || !last) return { due: null, findings };
  if (days.size > 1) {
    const words = found.map(({ time }) => time.text).join(', ');
    findings.push(finding(source, 'times.several', { start: first.place.start, end: last.place.end }, words));
  }
  return { due: dueOf(last), findings };
};

const dueOf = ({ time: { kind, on, text } }: Found): Due => ({ kind, on, text });
