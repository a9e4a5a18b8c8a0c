import { type Light, lights } from '#responsibility/contracts';
import { table } from '../terminal.ts';
import { cell } from './cell.ts';

/** What a unit is called; its id where nobody knows. */
export type NameOf = (unitId: string) => string;

export interface Situation {
  readonly day: string;
  readonly totals: { readonly duties: number; readonly byLight: Readonly<Record<Light, number>> };
  readonly rows: readonly {
    readonly item: { readonly number: string; readonly heading: string };
    readonly cells: readonly {
      readonly unitId: string;
      readonly role: string;
      readonly status: string;
      readonly light: Light;
      readonly dueOn: string | null;
      readonly percent: number;
    }[];
  }[];
}

/** A line for each duty, under its item, and how many there are of each light: never colour alone. */
export const situationTable = ({ day, totals, rows }: Situation, nameOf: NameOf): string => {
  const lines = rows.flatMap(({ item, cells }) =>
    cells.map(({ unitId, role, status, light, dueOn, percent }, index) => [
      index === 0 ? item.number : '',
      index === 0 ? cell(item.heading) : '',
      nameOf(unitId),
      role,
      status,
      dueOn ?? '',
      `${percent} %`,
      `${light} ${lights[light].zh}`,
    ]),
  );
  const counted = Object.entries(lights).map(([light, { zh }]) => `${light} ${zh} ${totals.byLight[light as Light]}`);
  return [
    `${day} · ${totals.duties} duties · 责任 ${totals.duties}: ${counted.join(', ')}`,
    table(['item · 事项', '', 'unit · 单位', 'role · 角色', 'status · 状态', 'due · 时限', '', 'light · 亮灯'], lines),
  ].join('\n');
};
