import type { Role, Span } from '../draft.ts';
import { type Column, columnOf, headOf } from './columns.ts';
import { columnsByContent, isUnexplainedMatrix } from './columns-by-content.ts';
import { isMark, legendIn, unexplained } from './matrices.ts';

export interface Cell extends Span {
  readonly column: Column;
  /** Of a mark in a matrix, the head of its column: the unit to which it gives the role. */
  readonly under?: Span;
}

export interface Row extends Span {
  readonly cells: readonly Cell[];
}

/** Rows below a head that names at least one role; `start` and `end` enclose them and the head. */
export interface Table extends Span {
  readonly rows: readonly Row[];
  /** No head says who answers for what: it was told from the cells. */
  readonly assumed: boolean;
}

interface OpenTable {
  readonly columns: readonly Column[];
  readonly heads: readonly Span[];
  /** What its marks mean. */
  readonly legend: ReadonlyMap<string, Role>;
  readonly table: Span & { end: number; readonly rows: Row[]; readonly assumed: boolean };
}

/** The tables of a text that give parties: one line a row, a tab between cells. */
export const tablesIn = (text: string): readonly Table[] => {
  const tables: OpenTable['table'][] = [];
  let open: OpenTable | null = null;
  const legend = legendIn(text);
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  const begin = (at: Span, heads: readonly Span[], found: Begun): void => {
    const table = { start: at.start, end: at.end, rows: [], assumed: found.assumed };
    tables.push(table);
    open = { columns: found.columns, heads, legend: found.legend, table };
  };
  const add = ({ columns, heads, legend: marks, table }: OpenTable, row: Span, cells: readonly Span[]): void => {
    const read = cells.map((cell, index): Cell => {
      const role = marks.get(wordsOf(cell));
      const under = heads[index];
      return role && under ? { ...cell, column: role, under } : { ...cell, column: columns[index] ?? 'other' };
    });
    table.rows.push({ ...row, cells: read });
    table.end = row.end;
  };
  let before = 0;
  for (const line of text.matchAll(/[^\n\r\f]+/gu)) {
    const cells = cellsOf(line[0], line.index);
    const row = { start: line.index, end: line.index + line[0].length };
    const heads = cells.length < 2 ? [] : cells.map(wordsOf);
    const isMatrix = legend.size > 0 && !heads.some(isMark) && cellsBelow(text, row.end).some(isMark);
    const head = headOf(heads) ?? (isMatrix ? columnsOfMatrix(heads) : null);
    const current = open as OpenTable | null;
    const isNew = cells.length > 1 && cells.length !== before && cells.length !== current?.columns.length;
    const guessed = head === null && isNew ? beginning(rowsFrom(text, row.start, cells.length)) : null;
    before = cells.length;
    if (head) begin(row, cells, { columns: head, legend, assumed: false });
    else if (guessed) {
      begin(row, cells, guessed);
      if (!guessed.hasHead && open) add(open, row, cells);
    } else if (current && (cells.length > 1 || isTitle(text, line[0], line.index, current.columns.length))) {
      add(current, row, cells);
    } else if (line[0].trim() !== '') open = null;
  }
  return tables.filter(({ rows }) => rows.length > 0);
};

type Begun = Pick<OpenTable, 'columns' | 'legend'> & { readonly assumed: boolean };

/** What begins with a row that is no known head: a matrix of one mark that no note explains, or columns told by what they hold. */
const beginning = (rows: readonly (readonly string[])[]): (Begun & { readonly hasHead: boolean }) | null => {
  if (isUnexplainedMatrix(rows)) {
    const legend = unexplained(rows.flat());
    return { columns: columnsOfMatrix(rows[0] ?? []), legend, hasHead: true, assumed: true };
  }
  const found = columnsByContent(rows);
  return found && { ...found, legend: new Map(), assumed: true };
};

/** What is to be done stands first, whatever its head: 单位 beside the names of units. */
const columnsOfMatrix = (heads: readonly string[]): readonly Column[] => {
  const columns = heads.map(columnOf);
  const what = columns.findIndex((column) => column !== 'number');
  return columns.includes('task') ? columns : columns.map((column, at) => (at === what ? 'task' : column));
};

/** The cells of a row, and of those below it that have as many, up to the head of another table. */
const rowsFrom = (text: string, start: number, columns: number): readonly (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  for (const line of text.slice(start, start + farthest).matchAll(/[^\n\r\f]+/gu)) {
    const cells = line[0].split('\t').map((cell) => cell.trim());
    if (cells.length !== columns || headOf(cells)) break;
    rows.push(cells);
  }
  return rows;
};

/** How much of a table tells what its columns hold. */
const farthest = 4_000;

const longestTitle = 40;

/** 一、优化政务环境 on a line of its own between rows: a title over those below it. */
const isTitle = (text: string, line: string, at: number, columns: number): boolean => {
  return (
    line.trim().length <= longestTitle && !/[。；]/u.test(line) && cellsBelow(text, at + line.length).length === columns
  );
};

const cellsBelow = (text: string, end: number): readonly string[] =>
  (/^[\n\r\f\s]*([^\n\r\f]*)/u.exec(text.slice(end, end + 2_000))?.[1] ?? '').split('\t');

/** Lines that read like the head of a table, and have lost the tabs between their columns: what follows is anybody's guess. */
export const headsWithoutColumns = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\n\r\f\t]+/gu)].flatMap((line) => {
    const words = line[0].length > 120 ? [] : line[0].trim().split(/\s+/u);
    const head = words.length < 3 ? null : headOf(words);
    return head?.includes('task') ? [{ start: line.index, end: line.index + line[0].length }] : [];
  });

/** Each cell without the white space round it. */
export const cellsOf = (line: string, offset: number): readonly Span[] => {
  let at = offset;
  return line.split('\t').map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    const span = { start, end: start + cell.trim().length };
    at += cell.length + 1;
    return span;
  });
};
