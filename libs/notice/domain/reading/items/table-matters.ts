import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { headingOf } from '../outline/heading.ts';
import { unitsOf } from '../parties/assigned-units.ts';
import { columnClauses, type PartyClause, verbalClauses } from '../parties/party-clauses.ts';
import type { Reader } from '../parties/reader.ts';
import { listedNames } from '../parties/unit-list.ts';
import { isPersonCell } from '../persons/person-cells.ts';
import { isRole } from '../tables/columns.ts';
import type { Cell, Row, Table } from '../tables/tables.ts';
import { timeAt } from '../times/time-rules.ts';
import { type Marker, markerAt } from '../words/markers.ts';
import type { Matter, Matters } from './matter.ts';

/** Every row of a table is a matter, its units those of its role columns. `above`: the numbers over the table. */
export const tableMatters = (reader: Reader, table: Table, above: readonly string[]): Matters => {
  const { source } = reader;
  const words = ({ start, end }: Cell): string => source.text.slice(start, end);
  const said = ({ cells }: Row): readonly Cell[] => cells.filter((cell) => !/^[-—/／无]*$/u.test(words(cell)));
  const tasksOf = (row: Row): readonly Cell[] => said(row).filter(({ column }) => column === 'task');
  const firstTasks = table.rows.map((row) => tasksOf(row).map(words)[0]);
  // A first column that repeats is a heading over several rows; the task stands in the next one.
  const grouped = firstTasks.some((task, index) => task !== undefined && task === firstTasks[index - 1]);
  const matters: Matter[] = [];
  const findings: Finding[] = [];
  const isPerson = (cell: Cell): boolean => cell.column === 'person' && isPersonCell(words(cell));
  const named = table.rows.flatMap(({ cells }) => cells.filter(isPerson));
  const [one] = named;
  if (one) findings.push(finding(source, 'persons.omitted', { start: one.start, end: named.at(-1)?.end ?? one.end }));
  if (table.assumed) {
    const shown = table.rows.slice(0, mostShown).map((row) => said(row).filter((cell) => !isPerson(cell)));
    const rows = shown.map((cells) => cells.map(words).join('\t'));
    findings.push(finding(source, 'tables.assumed', table, rows.join('\n')));
  }
  let section: readonly string[] = [];
  for (const row of table.rows) {
    const cells = said(row);
    const title = titleOf(cells.map(words));
    if (title !== null) {
      const marker = markerAt(title, 0);
      section = marker ? [marker.printed] : [];
      continue;
    }
    const tasks = tasksOf(row);
    const over = groupOver(cells, words);
    const task = (grouped ? tasks[1] : undefined) ?? tasks[0];
    const body = cells.filter((cell) => cell.column !== 'number' && !isPerson(cell));
    const [first, last] = [body[0], body.at(-1)];
    if (!task || !first || !last) continue;
    const assigned = unitsOf(
      reader,
      cells.flatMap((cell) => clausesOf(reader, cell)),
    );
    for (const each of assigned.findings) findings.push(each);
    for (const cell of cells.filter(({ column }) => column === 'overseer')) {
      findings.push(finding(source, 'parties.overseer', cell, words(cell)));
    }
    const number = cells.find(({ column }) => column === 'number');
    matters.push({
      start: row.start,
      textStart: first.start,
      end: last.end,
      path: [...above, ...section, ...(over ? [over.printed] : []), ...(number ? [words(number)] : [])],
      heading: headingOf(words(task).slice(task === first ? (over?.length ?? 0) : 0)),
      units: assigned.units,
      places: [],
      timeCells: timeCells(cells, words),
      persons: cells.flatMap((cell, at) =>
        isPerson(cell) ? [{ start: cell.start, end: cells[at + 1]?.start ?? cell.end }] : [],
      ),
    });
  }
  return { matters, findings };
};

/** Of a table whose columns were told from its cells, so many rows are quoted. */
const mostShown = 3;

/** A first column that is no number of its own and numbers what stands over several rows: 一、推进提质扩容. */
const groupOver = ([first]: readonly Cell[], words: (cell: Cell) => string): Marker | undefined => {
  if (first?.column !== 'task' && first?.column !== 'other') return undefined;
  const marker = markerAt(words(first), 0);
  return marker?.kind === 'chinese' || marker?.kind === 'chinese-bracket' ? marker : undefined;
};

/** A row that says one thing in all its cells is a title over the rows below it. */
const titleOf = (cells: readonly string[]): string | null => (new Set(cells).size === 1 ? (cells[0] ?? null) : null);

/** Those of the columns of times; where there is none, a remark that is a time and nothing else. */
const timeCells = (cells: readonly Cell[], words: (cell: Cell) => string): readonly Cell[] => {
  const due = cells.filter(({ column }) => column === 'due');
  return due.length > 0 ? due : cells.filter((cell) => cell.column === 'remark' && isTime(words(cell)));
};

const isTime = (words: string): boolean => timeAt(words, { issuedOn: null })?.text === words;

/** Whom a cell names: in a column of a role; by a mark, at the head of the column; in a remark with a verb: 市财政局配合. */
const clausesOf = (
  { source: { text }, names }: Reader,
  { column, under, start, end }: Cell,
): readonly PartyClause[] => {
  if (under && isRole(column)) return columnClauses(text.slice(under.start, under.end), under.start, column);
  const words = text.slice(start, end);
  if (column === 'remark') {
    const clauses = verbalClauses(words, start);
    const areUnits = clauses.every(({ list }) => listedNames(list, names.knows).every(({ name }) => names.knows(name)));
    return areUnits ? clauses : [];
  }
  return isRole(column) ? columnClauses(words, start, column) : [];
};
