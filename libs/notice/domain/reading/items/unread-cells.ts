import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Reader } from '../parties/reader.ts';
import { listedNames } from '../parties/unit-list.ts';
import { localGovernment } from '../places/collective-names.ts';
import { isMark } from '../tables/matrices.ts';
import { cellsOf, type Table } from '../tables/tables.ts';
import { longestName } from '../words/unit-words.ts';

/** A list of people, or of where they are found: it names units and charges none. */
const roster = /姓\s*名|电话|联系人|联络员|职\s*务|地\s*址|邮编/u;
const fewestRows = 2;

/**
 * Columns in which units stand row by row, and of which no head says what they answer for: told once a column; and units at
 * the heads of a matrix whose marks no note explains. The columns of roles, and of those that watch over others, are read.
 */
export const unreadCells = ({ source, names }: Reader, tables: readonly Table[]): readonly Finding[] => {
  const { text } = source;
  const read = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ column, start, under }) =>
          under ? [under.start] : ['other', 'person', 'remark', 'task'].includes(column) ? [] : [start],
        ),
      ),
    ),
  );
  const isUnits = ({ start, end }: Span): boolean => {
    if (start === end || end - start > longestName || read.has(start)) return false;
    const listed = listedNames(text.slice(start, end), names.knows);
    return listed.length > 0 && listed.every(({ name }) => names.knows(name) && localGovernment(name) === undefined);
  };
  return blocksOf(text).flatMap((rows) => {
    if (rows.some(({ words }) => roster.test(words))) return [];
    const columns = new Map<number, Span[]>();
    for (const { words, start } of rows) {
      for (const [at, cell] of cellsOf(words, start).entries()) {
        if (isUnits(cell)) columns.set(at, [...(columns.get(at) ?? []), cell].slice(0, fewestRows));
      }
    }
    const [heads, below] = rows.map(({ words, start }) => cellsOf(words, start));
    const marked = (below ?? []).some((cell) => isMark(text.slice(cell.start, cell.end)));
    const ofMatrix = marked ? (heads ?? []).filter(isUnits) : [];
    return [ofMatrix, ...columns.values()].flatMap(([first, ...more]) =>
      first && more.length + 1 >= fewestRows
        ? [finding(source, 'tables.units-unread', first, text.slice(first.start, first.end))]
        : [],
    );
  });
};

interface Row {
  readonly words: string;
  readonly start: number;
}

/** The rows of each table: lines with tabs that follow one another. */
const blocksOf = (text: string): readonly (readonly Row[])[] => {
  const blocks: Row[][] = [];
  let open: Row[] | null = null;
  for (const { 0: words, index: start } of text.matchAll(/[^\n\r]+/gu)) {
    if (!words.includes('\t')) open = null;
    else if (open) open.push({ words, start });
    else {
      open = [{ words, start }];
      blocks.push(open);
    }
  }
  return blocks;
};
