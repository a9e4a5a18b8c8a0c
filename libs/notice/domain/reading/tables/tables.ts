import type { Role, Span } from '../draft.ts';
import { roleLabels } from '../words/labels.ts';

/** What a column holds, by the words at its head. */
export type Column = 'number' | 'task' | 'due' | 'overseer' | 'other' | Role;

export interface Cell extends Span {
  readonly column: Column;
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
  {
    head: /^(?!.*(?:单位|部门)).*(?:领导|责任人|联系人|负责人)|电话|备注|进展|资金|投资|成效|成果|标志/u,
    column: 'other',
  },
  { head: /^(?:督[办导查促]|监督|考核|验收|审核).{0,4}(?:单位|部门)/u, column: 'overseer' },
  { head: /时限|时间|期限|进度|节点|日期|时序|工期|周期|年限/u, column: 'due' },
  // 牵头及配合单位: who of them leads, the head does not say.
  {
    head: /^(?:牵头|主办|主责|责任|承办|实施).{0,3}(?:及|和|与|、|\/)(?:配合|协办|责任|参与|参加|协助|牵头).{0,2}(?:单位|部门|主体)$/u,
    column: 'responsible',
  },
  ...roleLabels.map(({ word, role }) => ({
    head: new RegExp(`^${which}${word.source.slice(1)}.{0,4}${offices}`, 'u'),
    column: role,
  })),
  { head: /^(?:任务|责任|职责|部门|单位|工作)?分工$|^责任落实$|^落实责任$/u, column: 'responsible' },
  { head: /^(?:牵头|主办|主责)$/u, column: 'lead' },
  { head: /^(?:配合|协办|参与|参加|协助)$/u, column: 'cooperating' },
  { head: /^(?:承办|责任|落实|实施)$/u, column: 'responsible' },
  { head: /^(?:指导|建设|业主|项目|管护|任务承接)(?:单位|部门|业主)$/u, column: 'responsible' },
  { head: /任务|事项|内容|项目|措施|要求|工作|举措|目标|名称|问题|建议|指标|做法/u, column: 'task' },
];

const roles: ReadonlySet<Column> = new Set(roleLabels.map(({ role }) => role));
const longestHead = 14;

/** The tables of a text that give parties: one line a row, a tab between cells. */
export const tablesIn = (text: string): readonly Table[] => {
  const tables: { start: number; end: number; rows: Row[] }[] = [];
  let open: { readonly columns: readonly Column[]; readonly table: (typeof tables)[number] } | null = null;
  for (const line of text.matchAll(/[^\n\r\f]+/gu)) {
    const cells = cellsOf(line[0], line.index);
    const end = line.index + line[0].length;
    const head = cells.length < 2 ? null : headOf(cells.map((cell) => text.slice(cell.start, cell.end)));
    if (head) {
      const table = { start: line.index, end, rows: [] };
      tables.push(table);
      open = { columns: head, table };
    } else if (open && (cells.length > 1 || isTitle(text, line[0], line.index, open.columns.length))) {
      const { columns: of, table } = open;
      table.rows.push({
        start: line.index,
        end,
        cells: cells.map((cell, index) => ({ ...cell, column: of[index] ?? 'other' })),
      });
      table.end = end;
    } else if (line[0].trim() !== '') open = null;
  }
  return tables.filter(({ rows }) => rows.length > 0);
};

const longestTitle = 40;

/** 一、优化政务环境 on a line of its own between rows: a title over those below it. */
const isTitle = (text: string, line: string, at: number, columns: number): boolean => {
  const below = /^[\n\r\f\s]*([^\n\r\f]*)/u.exec(text.slice(at + line.length, at + line.length + 2_000))?.[1] ?? '';
  return line.trim().length <= longestTitle && !/[。；]/u.test(line) && below.split('\t').length === columns;
};

/** Lines that read like the head of a table, and have lost the tabs between their columns: what follows is anybody's guess. */
export const headsWithoutColumns = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\n\r\f\t]+/gu)].flatMap((line) => {
    const words = line[0].length > 120 ? [] : line[0].trim().split(/\s+/u);
    const head = words.length < 3 ? null : headOf(words);
    return head?.includes('task') ? [{ start: line.index, end: line.index + line[0].length }] : [];
  });

const headOf = (words: readonly string[]): readonly Column[] | null => {
  const found = words.map(columnOf);
  return found.some((column) => roles.has(column)) && words.every((word) => word.length <= longestHead) ? found : null;
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
