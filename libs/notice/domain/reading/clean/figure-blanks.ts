import { finding } from '../finding.ts';
import { type Edit, type SourceText, spliced } from '../source-text.ts';
import { measure } from '../words/measure-words.ts';
import type { Cleaned } from './removal.ts';

const blank = '[ 　\\u00a0]';
const gap = `${blank}{0,4}`;
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const year = `(?<!\\d)(?:(?:19|20)\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})${gap}年`;
const monthAndDay = (number: string): string => `${number}${gap}月(?:${gap}${number}${gap}[日号])?`;
/** What narrows a year or a month: 2027年底, 6月中旬, 2027年第三季度. */
const part = `年?[底末内前]|[上中下]旬|[上下]半年|第?${gap}[一二三四1-4]${gap}季度`;
const date = `(?:${year}(?:${gap}${monthAndDay(numeral)})?|(?<![\\d.])${monthAndDay('\\d{1,2}')})(?:${gap}(?:${part}))?`;
/** Behind words or a stop, for a figure at the head of a line may be its number. */
const amount = `(?<=[\\p{Script=Han}，。、；：（“≥≤]${blank}?)\\d+(?:\\.\\d+)?${gap}(?:${measure}|个?[年月日天周号次]|个?季度)`;
const figures = new RegExp(`(?<=[\\p{Script=Han}，。、；：（])${blank}(?:${date}|${amount})|${date}|${amount}`, 'gu');

const blanks = new RegExp(`${blank}+`, 'gu');
/** 临溪市人民政府 2026 年 4 月 3 日: what stands before a day that ends its line is who signs. */
const signs = /[日号]\s*(?:[\n\r]|$)/u;

/** Takes out the blanks that a typesetter put round figures: 于 2027 年 6 月 底前 is 于2027年6月底前, and 60 家 is 60家. */
export const closeFigures = (source: SourceText): Cleaned => {
  const { text } = source;
  const edits = [...text.matchAll(figures)].flatMap(({ 0: words, index }): readonly Edit[] => {
    const found = [...words.matchAll(blanks)];
    const inside = found.filter(({ index: at }) => at > 0);
    const last = index + words.length - 1;
    const closed = signs.test(text.slice(last, last + 8)) ? inside : found;
    if (inside.length === 0) return [];
    return closed.map(({ 0: gone, index: at }) => ({ start: index + at, end: index + at + gone.length, words: '' }));
  });
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return { source, findings: [] };
  const place = { start: first.start, end: last.end };
  return { source: spliced(source, edits), findings: [finding(source, 'clean.blanks', place, String(edits.length))] };
};
