import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { forbids, type Joint, joins, narrowestPage } from './line-joints.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

const timesToBeAWidth = 3;
/** No paragraph is longer: what goes on for ever is no text. */
const longestParagraph = 20_000;

interface Neighbours {
  readonly line: Line;
  readonly next: Line;
  /** How many line ends stand between them. */
  readonly breaks: number;
}

/**
 * Joins lines that a page width broke: after 、 or ，, inside a bracket, before a comma or stop, in a long sentence that
 * goes on, and where unfinished lines of one and the same width recur.
 */
export const joinLines = (source: SourceText): Cleaned => {
  const lines = linesOf(source.text);
  const neighbours = lines.slice(1).flatMap((next, index) => {
    const line = lines[index];
    return line ? [{ line, next, breaks: breaksIn(source.text.slice(line.end, next.start)) }] : [];
  });
  // A page that sets an empty line behind every line says nothing by one.
  const least = neighbours.reduce((fewest, { breaks }) => Math.min(fewest, breaks), 2);
  const shows = (joints: readonly Joint[], { line, next }: Neighbours): boolean =>
    joints.some(({ fits }) => fits(line.text, next.text, next));
  const pairs = neighbours.filter((each) => each.breaks <= least && !shows(forbids, each));
  const width = commonWidth(pairs.map(({ line }) => line));
  const broken = pairs.filter(
    (each) => shows(joins, each) || (width !== undefined && Math.abs(widthOf(each.line) - width) <= 2),
  );
  return remove(
    source,
    withinParagraphs(broken).map(
      ({ line, next }): Removal => ({ start: line.end, end: next.start, code: 'clean.line-break' }),
    ),
  );
};

const withinParagraphs = (pairs: readonly Neighbours[]): readonly Neighbours[] => {
  let joined: Line | undefined;
  let begun = 0;
  return pairs.filter(({ line, next }) => {
    if (line !== joined) begun = line.start;
    joined = next;
    if (next.end - begun <= longestParagraph) return true;
    begun = next.start;
    return false;
  });
};

const breaksIn = (gap: string): number => gap.match(/\r\n|\n|\r/gu)?.length ?? 0;

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
