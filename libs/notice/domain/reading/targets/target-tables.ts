import type { Indicator } from '../draft.ts';

/** What the columns of a table of indicators are, by the words at their head. */
interface Columns {
  readonly name: number;
  readonly unit: number;
  readonly target: number;
  readonly by: string | null;
  readonly count: number;
}

const value = /^([≥≤><＞＜]|不低于|不超过)?\s*(\d+(?:\.\d+)?)\s*([%‰])?\s*(以上|以内|以下|左右)?$/u;

/** The rows of tables that have a column of indicators and one of their values in a year: the last such column counts. */
export const targetsInTables = (text: string): readonly Indicator[] => {
  const indicators: Indicator[] = [];
  let columns: Columns | null = null;
  for (const line of text.split(/[\n\r\f]/u)) {
    if (!line.includes('\t')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    const head = columnsOf(cells);
    if (head) columns = head;
    else if (columns?.count === cells.length) {
      const [, sign = '', number, percent, bound = ''] = value.exec(cells[columns.target] ?? '') ?? [];
      const name = cells[columns.name] ?? '';
      if (number === undefined || name === '') continue;
      indicators.push({
        name: name.replace(/（[^（）]*[%‰％][^（）]*）$/u, ''),
        target: Number(number),
        unit: percent ?? cells[columns.unit] ?? '',
        comparison: /[≤<＜]|不超过|以内|以下/u.test(sign + bound) ? 'at-most' : 'at-least',
        by: columns.by,
        quotas: [],
      });
    } else columns = null;
  }
  return indicators;
};

const columnsOf = (cells: readonly string[]): Columns | null => {
  const name = cells.findIndex((cell) => /^(?:主要|具体)?指标(?:名称)?$/u.test(cell));
  const target = cells.findLastIndex((cell) => /20\d{2}年|目标值/u.test(cell) && cell.length <= 16);
  if (name < 0 || target < 0) return null;
  const by = /20\d{2}/u.exec(cells[target] ?? '')?.[0] ?? null;
  return { name, unit: cells.findIndex((cell) => /^(?:计量)?单位$/u.test(cell)), target, by, count: cells.length };
};
