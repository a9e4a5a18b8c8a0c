import { isPersonCell } from '../persons/person-cells.ts';
import { unitEnding } from '../words/unit-words.ts';
import { type Column, columnOf, isRosterOrCount } from './columns.ts';
import { unexplained } from './matrices.ts';

/** What a table without a head that is known holds, by its cells. */
export interface ByContent {
  readonly columns: readonly Column[];
  /** Whether the first row stands over the others. */
  readonly hasHead: boolean;
}

const number = /^[\d一二三四五六七八九十.、（）]+$/u;
const time = /^(?=.{2,24}$)(?:.*\d+月|.*20\d\d年|长期|持续|每|.*季度|.*年底)/u;
/** What a task begins with, and no name of a work, a place or a prize. */
const task =
  /^(?:推[进动行广]|开展|加[强快]|完[善成]|建[立设成]|落实|组织|制定|做好|健全|实施|强化|优化|新建|修[缮建订编]|培[训育]|排查|整[治改]|清[理查]|发放|编制|出台|支持|提[升高]|扩大|保障|规范|负责|改造|更换|查处|巡查|宣传|指导|督促)/u;

const isUnits = (cell: string): boolean =>
  cell.length <= 60 &&
  cell.split(/[、，；\s]+/u).every((name) => /^\p{Script=Han}{2,20}$/u.test(name) && unitEnding.test(name));

/**
 * The columns of rows with as many cells each: one in which nearly every cell names units and nothing else, one of tasks. That they
 * are tasks has to be seen from their verbs or from a column of times; a list of winners has units, too.
 */
export const columnsByContent = (rows: readonly (readonly string[])[]): ByContent | null => {
  const [first = [], ...below] = rows;
  if (below.length === 0 || first.some(isRosterOrCount)) return null;
  const cellsOf = (of: readonly (readonly string[])[], at: number): readonly string[] =>
    of.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
  const share = (cells: readonly string[], fits: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  const units = first.flatMap((_, at) => (share(cellsOf(below, at), isUnits) >= nearlyAll ? [at] : []));
  const [who] = units;
  if (who === undefined || units.length > 1) return null;
  const hasHead = !isUnits(first[who] ?? '');
  const tasks = first.map((_, at) => cellsOf(hasHead ? below : rows, at));
  const kinds = tasks.map((cells, at): Column => {
    if (at === who) return 'responsible';
    if ((hasHead && columnOf(first[at] ?? '') === 'person') || share(cells, isPersonCell) >= nearlyAll) return 'person';
    if (share(cells, (cell) => number.test(cell)) === 1) return 'number';
    return share(cells, (cell) => time.test(cell)) >= nearlyAll ? 'due' : 'other';
  });
  const lengths = tasks.map((cells, at) => (kinds[at] === 'other' ? cells.join('').length : 0));
  const what = lengths.indexOf(Math.max(...lengths));
  const saysTasks = kinds.includes('due') || share(tasks[what] ?? [], (cell) => task.test(cell)) >= half;
  if (lengths[what] === 0 || !saysTasks) return null;
  return { columns: kinds.map((kind, at) => (at === what ? 'task' : kind)), hasHead };
};

const nearlyAll = 0.8;
const half = 0.5;

/** Whether units stand at the head of the columns, and below them nothing but one mark that no note explains. */
export const isUnexplainedMatrix = (rows: readonly (readonly string[])[]): boolean => {
  const [first = [], ...below] = rows;
  const units = first.flatMap((head, at) => (isUnits(head) ? [at] : []));
  const cells = below.flatMap((row) => units.map((at) => row[at] ?? ''));
  const marks = unexplained(cells);
  return units.length > 1 && marks.size === 1 && cells.every((cell) => cell === '' || marks.has(cell));
};
