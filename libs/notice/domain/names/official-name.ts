import { departmentStems, noneIsUsual, organs, shortForSeveral, stateOrgans } from './departments.ts';
import { institutions } from './institutions.ts';
import { namesByPlace, ownNamesInZones } from './names-by-place.ts';
import { noPlace } from './no-place.ts';
import { stateOffices } from './state-offices.ts';
import { townOffices } from './town-offices.ts';

/** An official name with `{}` where the level belongs, or without it where the name takes none. */
type Pattern = string;

const levelSlot = '{}';

/** How a printed name can say its level: 市, 永安市, 市委, 市人民政府, 市直, 国家. */
const prefixForm =
  /^(?:[\p{Script=Han}--[和及与暨等局厅部委办向由对]]{0,10}?(?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道)(?:委|直|级|人民政府|政府)?|国家|全国)$/v;

const levels = ['省', '市', '县', '区', '州', '盟', '旗', '自治区'];

/** The level of a document of the state: its elided names are ministries and offices of the centre. */
export const ofState = '国家';
const prefixesOfState = ['国家', '国务院', '中央', '全国', '中国'];

/** Below the county: the same short name stands for another office there. */
const townLevels: ReadonlySet<string> = new Set(['镇', '乡', '街道']);

const townPatterns: ReadonlyMap<string, Pattern> = new Map(
  Object.entries(townOffices).flatMap(([official, names]) =>
    [official, official.replace(/办公室$/u, '办'), ...names].map((name) => [name, levelSlot + official] as const),
  ),
);

const patterns = ((): ReadonlyMap<string, Pattern> => {
  const known = new Map<string, Pattern>();
  for (const [official, stems] of Object.entries(departmentStems)) {
    for (const [organ, ending] of Object.entries(organs)) {
      for (const stem of [official, ...stems]) {
        const called = stem + organ;
        const slot = stateOrgans.has(organ) ? '' : levelSlot;
        if (!known.has(called)) known.set(called, `${slot}${official}${ending}`);
      }
    }
  }
  for (const [official, names] of Object.entries(institutions)) {
    if (official.startsWith(levelSlot)) known.set(official.slice(levelSlot.length), official);
    for (const name of names) {
      if (name.includes(levelSlot)) for (const level of levels) known.set(name.replace(levelSlot, level), official);
      else known.set(name, official);
    }
  }
  return known;
})();

/** Offices of the state, which take no level: 市社科院 is not the academy of the state. */
const ofTheState: ReadonlyMap<string, string> = new Map(
  Object.entries(stateOffices).flatMap(([official, names]) =>
    [official, ...names].map((name) => [name, official] as const),
  ),
);

/** 人行青洛市分行: branches of an office of the state, by its short name. */
const branches: readonly { readonly called: RegExp; readonly official: (place: string) => string }[] = [
  {
    called: /^(?:中国人民银行|人民银行|人行)(\p{Script=Han}{2,12}(?:分行|支行))$/u,
    official: (place) => `中国人民银行${place}`,
  },
  {
    called: /^(?:中国人民银行|人民银行|人行)(\p{Script=Han}{2,4})营(?:管|业管理)部$/u,
    official: (place) => `中国人民银行${place}营业管理部`,
  },
  {
    called: /^(\p{Script=Han}{2,8}银行\p{Script=Han}{2,12}(?:分行|支行))$/u,
    official: (place) => place,
  },
  {
    called: /^(\p{Script=Han}{1,3}[^省市县区州盟旗地方]|\p{Script=Han}州)金融监管局$/u,
    official: (place) => `国家金融监督管理总局${place}监管局`,
  },
  {
    called: /^(\p{Script=Han}{1,8}?)银保监(局|分局)$/u,
    official: (place) => `中国银行保险监督管理委员会${place}`,
  },
  {
    called: /^(\p{Script=Han}{1,3}[^省市县区州盟旗地方]|\p{Script=Han}州)证监局$/u,
    official: (place) => `中国证券监督管理委员会${place}监管局`,
  },
  {
    called: /^(?:国家)?(?:金融监督?管?理?总局)?(\p{Script=Han}{2,8}?)(?:金融)?监管((?:分|支)局)$/u,
    official: (place) => `国家金融监督管理总局${place}`,
  },
];

/** The bank of the state has a branch in a county; what it has in a city has changed its name more than once. */
const countyBank = /^县人(?:民银)?行$/u;

/** 安陵市委: the committee of the party at a level. */
const committee = /^(?!团|共青团|民[革盟建进]|农工|致公|九三)(\p{Script=Han}{0,8}[省市州盟县区旗])委$/u;

/** Where a document stands: its own place (`永安市`), and the level its elided names inherit (`市`). */
export interface Place {
  readonly name: string | null;
  readonly level: string | null;
  /** Of a department's own notice, what it is called without its level: its branches below are 各市局. */
  readonly department?: string | null;
  /** A city that has counties or districts: its court is an intermediate one. */
  readonly hasCounties?: boolean;
}

export interface OfficialName {
  readonly canonical: string;
  /** The level that the printed name gave, for the names after it in the list. */
  readonly prefix: string | null;
  /** The printed name is short for several: this is the most usual, or where none is the name as printed. */
  readonly oneOfSeveral?: boolean;
}

/**
 * The full official name of a department or institution, or undefined where the table has none. A prefix is only taken
 * off where what remains is a known name: 市场监管局 has none, 市市场监管局 has one. A name without a prefix takes
 * `inherited`, the level of the names before it, or of the document.
 */
export const officialName = (name: string, place: Place, inherited: string | null): OfficialName | undefined => {
  const state = ofTheState.get(name);
  if (state) return { canonical: state, prefix: null };
  const ofCentre =
    place.level === ofState && !ownOffices.has(name)
      ? prefixesOfState.map((prefix) => ofTheState.get(prefix + name))
      : [];
  const atCentre = ofCentre.find((office) => office !== undefined);
  if (atCentre) return { canonical: atCentre, prefix: null };
  if (place.level === '' && ownNamesInZones.has(name)) return { canonical: name, prefix: null };
  const branch = branchOf(place.name && countyBank.test(name) ? `人行${place.name}支行` : name);
  if (branch) return { canonical: branch, prefix: null };
  const seat = committee.exec(name)?.[1];
  if (seat && (seat.length < 2 || !noPlace(seat, name))) {
    const prefix = ownLevel(seat, place, inherited);
    return { canonical: `中共${prefix}委员会`, prefix };
  }
  for (let cut = 0; cut < name.length - 1 && cut <= 16; cut += 1) {
    const printed = name.slice(0, cut);
    if (cut > 0 && (!prefixForm.test(printed) || (cut > 1 && printed !== place.name && noPlace(printed, name))))
      continue;
    const prefix = cut > 0 ? ownLevel(printed, place, inherited) : levelInside(name);
    const isOfTown = townLevels.has(/(?:街道|[镇乡])$/u.exec(prefix ?? inherited ?? place.level ?? '')?.[0] ?? '');
    const pattern = (isOfTown ? townPatterns.get(name.slice(cut)) : undefined) ?? patterns.get(name.slice(cut));
    if (!pattern) continue;
    const level = place.level === '' ? '' : (inherited ?? place.level ?? '');
    const court = name.slice(cut) === '法院' ? courtOf(prefix ?? level, place) : undefined;
    // A ministry charges its own bureaus, which take no name of the state: 公路局.
    if (level === ofState && prefix === null && !stateOrgan.test(pattern)) return undefined;
    const own = namesByPlace[place.name ?? '']?.[pattern.replace(levelSlot, '')];
    const called = court ?? (own ? levelSlot + own : pattern);
    // 市委文明办 says of which two it is one.
    const oneOfSeveral = name.slice(cut) in shortForSeveral && own === undefined && !printed.endsWith('委');
    if (oneOfSeveral && noneIsUsual.has(name.slice(cut))) {
      return { canonical: (prefix ?? level) + name.slice(cut), prefix, oneOfSeveral };
    }
    return { canonical: called.replaceAll(levelSlot, prefix ?? level), prefix, oneOfSeveral };
  }
  return undefined;
};

/** What every ministry has, too. */
const ownOffices: ReadonlySet<string> = new Set(['办公厅', '研究室', '参事室', '党校', '机关党委']);
const stateOrgan = /(?:部|署|总局)$/u;

/** The courts of a province are high, those of a city with counties intermediate. */
const courtOf = (level: string, { level: own, hasCounties }: Place): string | undefined =>
  /^(?:省|自治区)$/u.test(level) ? '{}高级人民法院' : hasCounties && level === own ? '{}中级人民法院' : undefined;

/** 团市委 says its level in the middle. */
const levelInside = (name: string): string | null => /^(?:共青)?团([省市县区州盟旗])委$/u.exec(name)?.[1] ?? null;

/**
 * 永安市 in a document of 永安市 is just 市; another place keeps its name, and lends it to the names behind it: 安陵市委、市政府
 * are both of 安陵市.
 */
const ownLevel = (printed: string, place: Place, inherited: string | null): string => {
  const bare = printed.replace(/(?<=[省市县区州盟旗镇乡]|街道)(?:委|直|级|人民政府|政府)$/u, '');
  if (bare === place.name && place.level) return place.level;
  return inherited !== null && inherited.length > bare.length && inherited.endsWith(bare) ? inherited : bare;
};

const branchOf = (name: string): string | undefined => {
  for (const { called, official } of branches) {
    const [, place, organ = ''] = called.exec(name) ?? [];
    if (place) return official(organ ? `${place}监管${organ}` : place);
  }
  return undefined;
};
