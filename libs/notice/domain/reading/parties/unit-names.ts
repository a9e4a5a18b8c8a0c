import { noPlace, type OfficialName, officialName, type Place } from '../../names/index.ts';
import type { KnownUnit } from '../draft.ts';
import { isCollectiveOfDepartments, isLocalCollective, localGovernment } from '../places/collective-names.ts';
import { levelsBelow } from '../words/levels.ts';
import { groupOfUnits, longestName, openPhrase } from '../words/unit-words.ts';

export interface Resolved {
  readonly canonical: string;
  readonly known: boolean;
  /** The level that the name printed, for the elided names after it. */
  readonly prefix: string | null;
  /** One name for several: of localities, which answer for their own territory, or of other units. */
  readonly gathers: 'localities' | 'units' | null;
  /** The name is short for several, and this is the most usual of them. */
  readonly oneOfSeveral?: boolean;
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
const station = /(?<=^\p{Script=Han}{0,8})市场监管(?=[所站]$)/u;
const branchOf = /^(\p{Script=Han}{2,14}?[局委])(\p{Script=Han}{2,8}(?:分局|支局))$/u;

/** 县人民政府 in a notice of a city: of which county, it does not say. */
const isGovernmentBelow = (canonical: string, { level }: Place): boolean =>
  level !== null && levelsBelow(level).some((below) => canonical === `${below}人民政府`);

/** In a notice of a sub-district its own office is one. */
const isCollective = (name: string, { level }: Place): boolean =>
  isLocalCollective(name) && !(level === '街道' && name === '街道办事处');

const gatheredBy = (name: string, canonical: string, place: Place): Resolved['gathers'] => {
  if (isCollective(name, place) || isCollectiveOfDepartments(name)) return 'localities';
  return openPhrase.test(name) || groupOfUnits.test(name) || /^各/u.test(canonical) ? 'units' : null;
};

/** A printed name, and what is known where it stands. */
interface Asked {
  readonly name: string;
  readonly inherited: string | null;
  readonly place: Place;
  readonly official: OfficialName | undefined;
}

interface Resolver {
  readonly example: string;
  readonly resolve: (asked: Asked) => (Partial<Omit<Resolved, 'gathers'>> & Pick<Resolved, 'canonical'>) | undefined;
}

/** Behind the directory of the body, the first that answers counts. */
export const resolvers: readonly Resolver[] = [
  {
    // Of a department's own notice, its branches below.
    example: '各县（市、区）局',
    resolve: ({ name, place: { department } }) => {
      const own = department ? name.replace(/^(各(?:市|县|区|州|（|）|、)+)局$/u, `$1${department}局`) : name;
      return own === name ? undefined : { canonical: own };
    },
  },
  {
    example: '各乡镇政府',
    resolve: ({ name, place }) => (isCollective(name, place) ? { canonical: collectiveInFull(name) } : undefined),
  },
  {
    example: '各县（市、区）市场监管局',
    resolve: ({ name, place }) =>
      isCollectiveOfDepartments(name) ? { canonical: departmentsInFull(name, place) } : undefined,
  },
  { example: '市直各单位', resolve: ({ name }) => (groupOfUnits.test(name) ? { canonical: name } : undefined) },
  { example: '市民政局', resolve: ({ official }) => official },
  {
    example: '桥北市场监管所',
    resolve: ({ name }) =>
      station.test(name) && !noPlace(name) ? { canonical: name.replace(station, '市场监督管理') } : undefined,
  },
  {
    example: '市公安局高新分局',
    resolve: ({ name, place, inherited }) => {
      const [, whole = '', branch = ''] = branchOf.exec(name) ?? [];
      const department = whole ? officialName(whole, place, inherited) : undefined;
      return department && { ...department, canonical: department.canonical + branch };
    },
  },
  {
    example: '青岭镇',
    resolve: ({ name }) => {
      const canonical = localGovernment(name);
      return canonical === undefined ? undefined : { canonical };
    },
  },
];

export const nameBook = (place: Place, knownUnits: readonly KnownUnit[]): NameBook => {
  const directory = new Map<string, string>();
  for (const { canonical, aliases } of knownUnits) {
    for (const name of [canonical, ...aliases]) if (!directory.has(name)) directory.set(name, canonical);
  }
  const resolve = (name: string, inherited: string | null): Resolved => {
    const unknown = { canonical: name, known: false, prefix: null, gathers: gatheredBy(name, name, place) };
    if (name.length > longestName) return unknown;
    const official = officialName(name, place, inherited);
    const level = official?.prefix ?? inherited ?? place.level ?? '';
    const own = directory.get(name) ?? directory.get(level + name) ?? directory.get(official?.canonical ?? '');
    if (own) return { canonical: own, known: true, prefix: official?.prefix ?? null, gathers: null };
    if (official && isGovernmentBelow(official.canonical, place)) return { ...official, known: false, gathers: null };
    for (const resolver of resolvers) {
      const found = resolver.resolve({ name, inherited, place, official });
      if (found) return { prefix: null, ...found, known: true, gathers: gatheredBy(name, found.canonical, place) };
    }
    // 市发展改革委（市能源局）: one unit, with its other name behind it.
    const first = name.replace(/（[^（）]{2,20}）$/u, '');
    const one = first === name ? unknown : resolve(first, inherited);
    return one.known ? one : unknown;
  };
  const known = new Map<string, boolean>();
  return {
    resolve,
    // Every name of a list is asked for several times.
    knows: (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const now = resolve(name, null).known;
      if (known.size < mostRemembered) known.set(name, now);
      return now;
    },
  };
};

/** A text of fifty megabytes may try any number of words. */
const mostRemembered = 50_000;
