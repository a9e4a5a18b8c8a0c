import type { UnitKind } from '../contracts/index.ts';

/** What the words of an official name say of a unit; the first that fits counts. */
const words: readonly (readonly [UnitKind, RegExp])[] = [
  ['company', /(?:公司|集团)$/],
  ['mass-organisation', /共青团|^团.?委$|(?:妇联|工会|残联|联合会|红十字会|协会|学会|商会)$/],
  ['locality', /(?:[县区州镇乡旗市]人民政府|街道办事处|街道|镇|乡)$/],
  ['department', /(?:局|委|委员会|厅|部|署|院|办|办公室|中心|支队)$/],
];

/** The kind that a unit's official name suggests; a person may know better. */
export const kindByName = (name: string): UnitKind => words.find(([, word]) => word.test(name))?.[0] ?? 'other';
