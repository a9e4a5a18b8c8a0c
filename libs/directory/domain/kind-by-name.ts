import type { UnitKind } from '../contracts/index.ts';

/** What the last words of an official name say of a unit; the first that fits counts. */
const endings: readonly (readonly [UnitKind, RegExp])[] = [
  ['company', /公司$|集团$/],
  [
    'mass-organisation',
    /妇女联合会$|妇联$|总?工会$|团[市县区州省]?委$|委员会办公室团委$|残疾人联合会$|残联$|红十字会$|协会$|学会$|商会$|联合会$/,
  ],
  ['locality', /[省市县区州镇乡旗]人民政府$|街道办事处$|街道$|[镇乡]$/],
  ['department', /局$|委$|委员会$|[厅部署院]$|办公室$|中心$|支队$/],
];

/** The kind that a unit's official name suggests; a person may correct it. */
export const kindByName = (name: string): UnitKind => endings.find(([, ending]) => ending.test(name))?.[0] ?? 'other';
