import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { before, within } from '../words/time-words.ts';
import type { Found } from './found.ts';
import { isPeriod } from './sentence-deadlines.ts';
import type { TimeContext } from './time-rule.ts';

/** 三个月内完成 at the head of a clause: from when on, it does not say. */
const span = new RegExp(
  `(?<=^|[，。；：\\n\\r]|[在于须应要]|力争|争取|确保|限期?)(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个?(?:月|工作日)|日|天|周|年|个?季度)${within}(?=完成|建成|办结|制定|出台|印发|报|整改|实现|落实|形成|投用)|[本下](?:月|季度)[底末内](?:${before})?`,
  'gu',
);
const isOfYear = /\d|今年|明年|本年/u;

/**
 * The net under the deadlines of sentences: what reads like one in a task of which none was read. What lies before the issue, or
 * comes back each year, is no deadline.
 */
export const unreadTimes = (
  source: SourceText,
  range: Span,
  times: readonly Found[],
  { issuedOn }: TimeContext,
): readonly Finding[] => {
  const { text } = source;
  const said = times
    .filter(({ time, place }) => time.kind === 'date' && isOfYear.test(time.text) && setsLimit(text, place))
    .filter(({ time: { on } }) => on === null || issuedOn === null || on >= issuedOn)
    .map(({ place }) => place);
  const spans = [...text.slice(range.start, range.end).matchAll(span)].map(({ 0: words, index }) => ({
    start: range.start + index,
    end: range.start + index + words.length,
  }));
  return [...said, ...spans].map((place) => finding(source, 'times.unread', place, text.slice(place.start, place.end)));
};

/** 到2026年底 is the year of a target, 3月12日前后 about a day, and 2030年前免收 how long something holds. */
const setsLimit = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  if (isPeriod.test(words) || text[end] === '后') return false;
  return /[前内]$/u.test(words) || (/[底末]$/u.test(words) && !/[到至]$/u.test(text[start - 1] ?? ''));
};
