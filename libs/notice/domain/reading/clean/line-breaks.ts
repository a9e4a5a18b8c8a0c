import { type Line, linesOf } from '../lines.ts';
import { opensParagraph } from '../markers.ts';
import type { SourceText } from '../source-text.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

/** A line that is shorter was ended by its author; one that is this long and unfinished, by a page width. */
const narrowestPage = 24;
const timesToBeAWidth = 3;

/**
 * Joins lines that a page width broke: after 、 or ，, inside a bracket, and where unfinished lines of one and the same
 * width recur.
 */
export const joinLines = (source: SourceText): Cleaned => {
  const lines = linesOf(source.text);
  const pairs = lines.slice(1).flatMap((next, index) => {
    const line = lines[index];
    return line && mayContinue(source.text, line, next) ? [{ line, next }] : [];
  });
  const width = commonWidth(pairs.map(({ line }) => line));
  const broken = pairs.filter(
    ({ line }) => unfinished(line.text) || (width !== undefined && Math.abs(widthOf(line) - width) <= 2),
  );
  return remove(
    source,
    broken.map(({ line, next }): Removal => ({ start: line.end, end: next.start, code: 'clean.line-break' })),
  );
};

const mayContinue = (text: string, line: Line, next: Line): boolean =>
  !/[。；：！？〕】]$|\t/u.test(line.text) &&
  !next.text.includes('\t') &&
  !opensParagraph(next.text) &&
  next.indent < 2 &&
  /^[^\n\r]*(?:\r\n|\n|\r)[^\n\r]*$/u.test(text.slice(line.end, next.start));

const unfinished = (line: string): boolean => /[、，]$|[（〔【][^（）〔〕【】]*$/u.test(line);

const widthOf = (line: Line): number => line.text.length + line.indent;

const commonWidth = (lines: readonly Line[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const width = widthOf(line);
    if (width >= narrowestPage) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const near = (width: number): number => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(width + by) ?? 0), 0);
  const best = [...counts.keys()].sort((a, b) => near(b) - near(a))[0];
  return best !== undefined && near(best) >= timesToBeAWidth ? best : undefined;
};
