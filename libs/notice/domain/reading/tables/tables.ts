import type { Role, Span } from '../draft.ts';
import { roleLabels } from '../words/labels.ts';
import { isMark, legendIn } from './matrices.ts';

/** What a column holds, by the words at its head. */
export type Column = 'number' | 'task' | 'due' | 'overseer' | 'remark' | 'other' | Role;

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
}

const offices = '(?:单位|部门|主体|科室|处室|司局|股室|地区|县区|区县|乡镇|镇街|街道|机构)';
/** 市级牵头单位, 主体责任单位: what may stand before the word of a role. */
const which = '(?!各)\\p{Script=Han}{0,6}?';

const columns: readonly { readonly head: RegExp; readonly column: Column }[] = [
  { head: /^(?:序号|编号|项号|序)$/u, column: 'number' },
  { head: /.编号$|文号|案号|领衔|代表姓名/u, column: 'other' },
  { head: /^(?:备注|说明|其他要求)$/u, column: 'remark' },
  {
    head: /^(?!.*(?:单位|部门)).*(?:领导|责任人|联系人|负责人)|电话|备注|进展|资金|投资|成效|成果|标志/u,
    column: 'other',
  },
  { head: /^(?:督[办导查促]|监督|考核|验收|审核).{0,4}(?:单位|部门)/u, column: 'overseer' },
  { head: /时限|时间|期限|进度|节点|日期|时序|工期|周期|年限/u, column: 'due' },
  // 牵头及配合单位: who of them leads, the head does not say.
  {
    head: /^(?:牵头|主办|主责|责任|承办|实施).{0,3}(?:及|和|与|、|\/)(?:配合|协办|会办|责任|参与|参加|协助|牵头).{0,2}(?:单位|部门|主体)$/u,
    column: 'responsible',
  },
  ...roleLabels.map(({ word, role }) => ({
    head: new RegExp(`^${which}${word.source.slice(1)}.{0,4}${offices}`, 'u'),
    column: role,
  })),
  { head: /^(?:任务|责任|职责|部门|单位|工作)?分工$|^责任落实$|^落实责任$/u, column: 'responsible' },
  { head: /^(?:牵头|主办|主责)$/u, column: 'lead' },
  { head: /^(?:配合|协办|会办|参与|参加|协助)$/u, column: 'cooperating' },
  { head: /^(?:承办|分办|独办|责任|落实|实施)$/u, column: 'responsible' },
  { head: /^(?:指导|建设|业主|项目|管护|任务承接)(?:单位|部门|业主)$/u, column: 'responsible' },
  { head: /任务|事项|内容|项目|措施|要求|工作|举措|目标|名称|问题|建议|指标|做法/u, column: 'task' },
];

const roles: ReadonlySet<Column> = new Set(roleLabels.map(({ role }) => role));
export const isRole = (column: Column): column is Role => roles.has(column);

const longestHead = 14;

/** 部门 | 职责分工: where no other column gives a role, whoever stands beside a task has it to do. */
const doers = /^(?:部门|(?:部门|单位|机构)名称|(?:成员|市直|县直|区直|有关|相关)(?:单位|部门))$/u;
const doings =
  /^(?:\p{Script=Han}{0,4}(?:任务|职责|责任)(?:内容|分工|清单|事项)?|(?:工作|主要|具体)(?:内容|事项|要求|措施|举措)|任务分解|分工)$/u;
/** What such a table is about besides says that it counts or lists people. */
const counts = /得分|分值|评分|指标|名次|排名|姓\s*名|电话|联系|职\s*务|地址|人数|金额/u;

interface OpenTable {
  readonly columns: readonly Column[];
  readonly heads: readonly Span[];
  readonly table: Span & { end: number; readonly rows: Row[] };
}

/** The tables of a text that give parties: one line a row, a tab between cells. */
export const tablesIn = (text: string): readonly Table[] => {
  const tables: { start: number; end: number; rows: Row[] }[] = [];
  let open: OpenTable | null = null;
  const legend = legendIn(text);
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  for (const line of text.matchAll(/[^\n\r\f]+/gu)) {
    const cells = cellsOf(line[0], line.index);
    const end = line.index + line[0].length;
    const heads = cells.length < 2 ? [] : cells.map(wordsOf);
    const isMatrix = legend.size > 0 && !heads.some(isMark) && cellsBelow(text, end).some(isMark);
    const head = headOf(heads) ?? (isMatrix ? heads.map(columnOf) : null);
    if (head) {
      const table = { start: line.index, end, rows: [] };
      tables.push(table);
      open = { columns: head, heads: cells, table };
    } else if (open && (cells.length > 1 || isTitle(text, line[0], line.index, open.columns.length))) {
      const { columns: of, heads: under, table } = open;
      table.rows.push({
        start: line.index,
        end,
        cells: cells.map((cell, index) => {
          const role = legend.get(wordsOf(cell));
          const unit = under[index];
          return role && unit ? { ...cell, column: role, under: unit } : { ...cell, column: of[index] ?? 'other' };
        }),
      });
      table.end = end;
    } else if (line[0].trim() !== '') open = null;
  }
  return tables.filter(({ rows }) => rows.length > 0);
};

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

const headOf = (words: readonly string[]): readonly Column[] | null => {
  if (words.some((word) => word.length > longestHead)) return null;
  const beside = whoBesideWhat(words.map((word) => word.replace(/\s/gu, '')));
  if (beside) return beside;
  const found = words.map(columnOf);
  return found.some(isRole) ? found : null;
};

const whoBesideWhat = (heads: readonly string[]): readonly Column[] | null => {
  const doing = heads.findIndex((head) => doings.test(head));
  // Behind a task 单位 may be that of its measure.
  const isDoer = (head: string, at: number): boolean => doers.test(head) || (head === '单位' && at < doing);
  const found = heads.map((head, at) => (isDoer(head, at) ? 'responsible' : at === doing ? 'task' : columnOf(head)));
  const named = heads.some(isDoer) && found.filter(isRole).length === 1;
  return doing >= 0 && named && !heads.some((head) => counts.test(head)) ? found : null;
};

const columnOf = (words: string): Column => {
  const head = words.replace(/\s/gu, '');
  return columns.find((rule) => rule.head.test(head))?.column ?? 'other';
};

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
