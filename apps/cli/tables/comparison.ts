import type { Comparison } from '#audit';
import { table } from '../terminal.ts';
import { cell } from './cell.ts';

const words = { added: '新增', removed: '删除', changed: '变更' } as const;

/** What was added and removed, a line each; what was changed, a line for each field. */
export const comparisonTable = (comparison: Comparison): string => {
  const kinds = Object.keys(words) as (keyof typeof words)[];
  const counted = kinds.map((kind) => `${kind} · ${words[kind]} ${comparison[kind].length}`).join(', ');
  const rows = kinds.flatMap((kind) =>
    comparison[kind].flatMap(({ view, key, fields }) =>
      kind === 'changed'
        ? Object.entries(fields).map(([name, [before, after]]) => [
            words[kind],
            view,
            key,
            name,
            cell(before),
            cell(after),
          ])
        : [[words[kind], view, key, '', ...titleOf(fields)]],
    ),
  );
  return `${counted}\n${table(['', 'view · 视图', 'key · 编号', 'field · 字段', 'before · 前', 'after · 后'], rows)}`;
};

/** By what people know a thing, before and after. */
const titleOf = (fields: Comparison['added'][number]['fields']): readonly [string, string] => {
  const [before, after] = fields['heading'] ?? fields['title'] ?? fields['name'] ?? fields['status'] ?? [null, null];
  return [cell(before), cell(after)];
};
