import type { Span } from '../draft.ts';
import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { tablesIn } from '../tables/tables.ts';
import { markerAt } from '../words/markers.ts';
import { certainFurniture, edgeFurniture, isPageNumber } from './furniture-rules.ts';
import { type Cleaned, remove } from './removal.ts';

export interface Unframed extends Cleaned {
  /** The lines that were left out: the head and the search for advertising look at them again. */
  readonly furniture: readonly Line[];
}

/** A numbered sentence the notice itself has written, whatever it speaks of: 2.督促网站办理ICP备案。 */
const isNoticesOwn = ({ text }: Line): boolean => markerAt(text, 0) !== undefined && /[。；）〕】]\s*$/u.test(text);

const isCertain = (line: Line): boolean => !isNoticesOwn(line) && certainFurniture.some((rule) => rule.fits(line));

/** A line that the notice itself must have written: a sentence, an address, a numbered paragraph. */
const isContent = (line: Line): boolean =>
  /[。；：]|^(?:[一二三四五六七八九十]+、|[（(]?[一二三四五六七八九十\d]+[）).、])/u.test(line.text) &&
  !isCertain(line);

/** Takes the lines of the page round the notice away: certain ones anywhere, likely ones before and after the content. */
export const dropFurniture = (source: SourceText): Unframed => {
  const lines = linesOf(source.text);
  const isRow = rowsAmong(lines, tablesIn(source.text));
  const first = lines.findIndex((line, index) => isContent(line) || isRow[index]);
  const last = lines.findLastIndex((line, index) => isContent(line) || isRow[index]);
  const atEdge = (index: number): boolean => first < 0 || index < first || index > last;
  const found = new Set(
    lines.filter((line, index) => isCertain(line) || (atEdge(index) && edgeFurniture.some((rule) => rule.fits(line)))),
  );
  const bars = [...found].filter((line) => !looksLikeTitle(line.text)).map(({ text }) => text);
  for (const [index, line] of lines.entries()) {
    if (atEdge(index) && !looksLikeTitle(line.text) && bars.some((bar) => repeats(bar, line.text))) found.add(line);
  }
  const [pageTitle] = lines;
  if (pageTitle && isTitleOfPage(pageTitle, lines.slice(1, 30))) found.add(pageTitle);
  const furniture = lines.filter((line) => found.has(line));
  let after = 0;
  const removals = furniture.map((line) => {
    const { start, end } = withBlanks(source.text, line);
    const removal = { start: Math.max(after, start), end, code: 'clean.furniture' as const };
    after = end;
    return removal;
  });
  return { ...remove(source, removals), furniture };
};

/** A page ends in the middle of a sentence: with its number go the blank lines round it. */
const withBlanks = (text: string, { start, end, text: words }: Line): Span =>
  isPageNumber(words)
    ? { start: start - blanksBefore(text, start), end: end + blanksBehind(text, end) }
    : { start, end };

/** Down to one line end; in the middle of a sentence none is left. */
const blanksBefore = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 200), at);
  const blanks = /\s*$/u.exec(before)?.[0].length ?? 0;
  const line =
    before
      .trimEnd()
      .split(/[\n\r]/u)
      .at(-1) ?? '';
  return /[，。；、：]/u.test(line) && !/[。；：！？）〕】]$/u.test(line) ? blanks : Math.max(0, blanks - 1);
};
const blanksBehind = (text: string, at: number): number => /^\s*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0;

/** The title of the page: that of the notice, which a later line repeats, and behind a dash the name of the site. */
const isTitleOfPage = ({ text }: Line, below: readonly Line[]): boolean =>
  below.some(
    (line) => line.text.length >= 6 && text.startsWith(line.text) && /^\s*[-_—–|·]/u.test(text.slice(line.text.length)),
  );

/** A name of the site or of a column that furniture also shows, on a line of its own. */
const repeats = (bar: string, text: string): boolean => text.length <= 40 && bar.includes(text);

const looksLikeTitle = (text: string): boolean => /关于|印发|通知|意见|方案|办法|〔\d{4}〕/u.test(text);

/** For every line, whether it belongs to a table: one that gives parties, or three rows and more. Both are in the order of the text. */
const rowsAmong = (lines: readonly Line[], tables: readonly Span[]): readonly boolean[] => {
  const columns = lines.map(({ text }) => text.split('\t').length);
  const isLike = (index: number, ...others: readonly number[]): boolean =>
    (columns[index] ?? 0) > 1 && others.every((by) => columns[index + by] === columns[index]);
  let next = 0;
  return lines.map(({ start }, index) => {
    while ((tables[next]?.end ?? start + 1) <= start) next += 1;
    const isOfTable = (tables[next]?.start ?? start + 1) <= start;
    return isOfTable || isLike(index, -1, 1) || isLike(index, 1, 2) || isLike(index, -1, -2);
  });
};
