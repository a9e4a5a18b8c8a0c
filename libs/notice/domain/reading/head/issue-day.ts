import { dayOf, isDay } from '../days.ts';
import { fromChinese, yearFromChinese } from '../words/numerals.ts';

const dayLine =
  /(?:^|[\s（])((?:19|20)\d{2}|[二一][〇○零九\p{Script=Han}]{3})年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发|）)?(?:（(?:联系|此件)[^（）]*）)?$/u;
const onPage = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u;

/** A line that ends with a day, as a signature does; a remark in a bracket that stood below it may have come up to it. */
export const endsWithDay = (line: string): boolean => dayLine.test(line);

/** 2025年3月14日, 二〇二五年三月十四日 at the end of a line; undefined where there is no such day. */
export const dayIn = (line: string): string | undefined => realDay(dayLine.exec(line));

/** The day as the page round a notice writes it: 2025-03-14. */
export const dayOnPage = (words: string): string | undefined => realDay(onPage.exec(words)) ?? dayIn(words);

const realDay = (found: RegExpExecArray | null): string | undefined => {
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const on = dayOf(/^\d/u.test(year) ? Number(year) : yearFromChinese(year), numeral(month), numeral(day));
  return isDay(on) ? on : undefined;
};

const numeral = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : fromChinese(digits));
