import { lights } from '#responsibility/contracts';
import { table } from '../terminal.ts';
import { cell } from './cell.ts';
import type { NameOf, Situation } from './situation.ts';

/** A line for each duty, unit by unit. */
export const dutiesTable = (situations: readonly Situation[], nameOf: NameOf): string => {
  const duties = situations.flatMap(({ rows }) =>
    rows.flatMap(({ item, cells }) => cells.map((of) => ({ item, ...of }))),
  );
  const byUnit = [...Map.groupBy(duties, ({ unitId }) => nameOf(unitId))].toSorted(([a], [b]) =>
    a.localeCompare(b, 'zh'),
  );
  const lines = byUnit.flatMap(([unit, of]) =>
    of.map(({ item, role, status, dueOn, percent, light }, index) => [
      index === 0 ? unit : '',
      item.number,
      cell(item.heading),
      role,
      status,
      dueOn ?? '',
      `${percent} %`,
      `${light} ${lights[light].zh}`,
    ]),
  );
  const heads = ['unit · 单位', 'item · 事项', '', 'role · 角色', 'status · 状态', 'due · 时限', '', 'light · 亮灯'];
  return lines.length === 0 ? 'nothing · 无' : table(heads, lines);
};
