import { officialName, type Place } from '../../names/index.ts';
import type { KnownUnit } from '../draft.ts';
import { isCollectiveOfDepartments, isLocalCollective, localGovernment } from '../places/collective-names.ts';
import { groupOfUnits, longestName } from '../words/unit-words.ts';

export interface Resolved {
  readonly canonical: string;
  readonly known: boolean;
  /** The level that the name printed, for the elided names after it. */
  readonly prefix: string | null;
}

/** Turns printed names into canonical ones: the directory's own units first, then the general tables. */
export interface NameBook {
  readonly resolve: (name: string, inherited: string | null) => Resolved;
  readonly knows: (name: string) => boolean;
}

/** 街道办事处 is 各街道办事处, 各区县政府 is 各区县人民政府, 开发区管委会 is 各开发区管理委员会. */
const collectiveInFull = (name: string): string =>
  (/^(?:有关|相关)|各/u.test(name) ? name : `各${name}`)
    .replace(/(?<!人民)政府$/u, '人民政府')
    .replace(/(?<!（)管委会$/u, '管理委员会')
    .replace(/(?<!）)([村居])委会$/u, '$1民委员会');

/** 各县（市、区）市场监管局 are 各县（市、区）市场监督管理局. */
const departmentsInFull = (name: string, place: Place): string => {
  for (let at = 2; at < name.length - 2; at += 1) {
    const official = officialName(name.slice(at), { ...place, level: '' }, null);
    if (official) return name.slice(0, at) + official.canonical;
  }
  return name;
};

/** 桥北市场监管所. */
const station = /市场监管(?=[所站]$)/u;
const branchOf = /^(\p{Script=Han}{2,14}?[局委])(\p{Script=Han}{2,8}(?:分局|支局))$/u;

export const nameBook = (place: Place, knownUnits: readonly KnownUnit[]): NameBook => {
  const directory = new Map<string, string>();
  for (const { canonical, aliases } of knownUnits) {
    for (const name of [canonical, ...aliases]) if (!directory.has(name)) directory.set(name, canonical);
  }
  const resolve = (name: string, inherited: string | null): Resolved => {
    if (name.length > longestName) return { canonical: name, known: false, prefix: null };
    const official = officialName(name, place, inherited);
    const level = official?.prefix ?? inherited ?? place.level ?? '';
    const own = directory.get(name) ?? directory.get(level + name) ?? directory.get(official?.canonical ?? '');
    if (own) return { canonical: own, known: true, prefix: official?.prefix ?? null };
    const branches = place.department
      ? name.replace(/^(各(?:市|县|区|州|（|）|、)+)局$/u, `$1${place.department}局`)
      : name;
    if (branches !== name) return { canonical: branches, known: true, prefix: null };
    if (isLocalCollective(name)) {
      return { canonical: collectiveInFull(name), known: true, prefix: null };
    }
    if (isCollectiveOfDepartments(name))
      return { canonical: departmentsInFull(name, place), known: true, prefix: null };
    if (groupOfUnits.test(name)) return { canonical: name, known: true, prefix: null };
    if (official) return { ...official, known: true };
    if (station.test(name)) return { canonical: name.replace(station, '市场监督管理'), known: true, prefix: null };
    // 市公安局高新分局: a branch of a department.
    const [, whole = '', branch = ''] = branchOf.exec(name) ?? [];
    const department = whole ? officialName(whole, place, inherited) : undefined;
    if (department) return { ...department, canonical: department.canonical + branch, known: true };
    const local = localGovernment(name);
    if (local) return { canonical: local, known: true, prefix: null };
    // 市发展改革委（市能源局）: one unit, with its other name behind it.
    const first = name.replace(/（[^（）]{2,20}）$/u, '');
    const one = first === name ? undefined : resolve(first, inherited);
    return one?.known ? one : { canonical: name, known: false, prefix: null };
  };
  return { resolve, knows: (name) => resolve(name, null).known };
};
