import type { ListedName } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

/** Departments that are commissions at every level under the state. */
const commissions = /(?:发改|发展改革|卫健|卫生健康|国资)$/u;
/** Departments of a province are 厅 or 局: which, its short name does not tell. */
const ofProvince = /^(?:省|自治区)/u;

/** 财政 in 市发改、财政等部门: the name with the organ that it has lost, where that makes a known unit. */
export const withOrgan = (name: string, names: NameBook): string | undefined => {
  const whole = name + (commissions.test(name) ? '委' : '局');
  return !names.knows(name) && names.knows(whole) ? whole : undefined;
};

/** 发改、教育、公安等部门: several departments of which none is named with its organ. */
export const areStems = (listed: readonly ListedName[], names: NameBook): boolean =>
  listed.length > 1 &&
  listed.at(-1)?.openEnded === true &&
  listed.every(({ name }) => withOrgan(name, names) !== undefined);

/** 市发改、财政、人社等部门: such a list is one of units where the first says of which level; without it, it tells of kinds of work. */
export const areElided = (listed: readonly ListedName[], names: NameBook): boolean => {
  const first = listed[0]?.name ?? '';
  return areStems(listed, names) && !ofProvince.test(first) && saysLevel(withOrgan(first, names), names);
};

const saysLevel = (whole: string | undefined, names: NameBook): boolean =>
  whole !== undefined && names.resolve(whole, null).prefix !== null;
