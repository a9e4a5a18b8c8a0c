import type { Role } from '../draft.ts';
import { isLocalCollective } from '../places/collective-names.ts';
import { timeAt } from '../times/time-rules.ts';
import { byDivision } from '../words/division.ts';
import { ofLevel } from '../words/levels.ts';
import { unmarked } from '../words/role-marks.ts';
import { groupOfUnits, longestName, openPhrase, unitEnding } from '../words/unit-words.ts';

export interface ListedName {
  readonly name: string;
  readonly openEnded: boolean;
  /** That the name bears behind it: 县商务局（牵头单位）. */
  readonly role: Role | null;
}

const division = new RegExp(`${byDivision}.*$`, 'u');
const openTail = new RegExp(
  `等(?:\\d+个|[一二三四五六七八九十]+个)?${ofLevel}?(?:各|有关|相关)*(?:职能|成员|责任|行业主管|主管|配合)?(?:部门|单位|地区|方面|机构|企业|司局|处室|科室|(?:群团|社会)?组织)?(?:(?:和|、|及)(?:部门|单位|地区))?$`,
  'u',
);

/**
 * The names of a list as printed. Signs inside brackets do not divide (各县（市、区）); 和 and 及 divide only where both
 * sides are units, since many names hold them (人力资源和社会保障局).
 */
export const listedNames = (list: string, isKnown: (name: string) => boolean): readonly ListedName[] => {
  const elements = divide(list)
    .flatMap(beforeCollective)
    .map((element) =>
      element
        .replace(/\s+/gu, ' ')
        .replace(/^[由：]|[。.]$|(?<=\p{Script=Han}{3})(?:长期坚持|持续推进|常态化推进)$/gu, '')
        .trim(),
    )
    .map(withoutTimeBehind)
    .filter((element) => element !== '' && !isTime(element));
  const names = elements.flatMap((element) => {
    const { name: words, role } = unmarked(element);
    const bare = words.replace(division, '');
    const openEnded = openTail.test(bare) && !openPhrase.test(bare);
    const name = openEnded ? bare.replace(openTail, '') : trimTail(bare, isKnown);
    const parts = splitPair(name, isKnown);
    return parts.map((part, index) => ({ name: part, openEnded: openEnded && index === parts.length - 1, role }));
  });
  return names.filter(({ name }) => name !== '');
};

const isTime = (words: string): boolean => timeAt(words, { issuedOn: null }) !== undefined;

/** 各村民委员会 长期坚持: a time that only a space divides from the last name. */
const withoutTimeBehind = (element: string): string => {
  const at = element.lastIndexOf(' ');
  return at > 0 && isTime(element.slice(at + 1)) ? element.slice(0, at) : element;
};

/** 财政部等部门及各地区: behind such a word a collective is a name of its own. */
const beforeCollective = (element: string): readonly string[] => {
  const [, before, collective] = /^(.+?)(?:以及|和|及|与)((?:有关|相关|地方)?各.+)$/u.exec(element.trim()) ?? [];
  return before && collective && (isLocalCollective(collective) || groupOfUnits.test(collective))
    ? [before, collective]
    : [element];
};

const trimTail = (name: string, isKnown: (name: string) => boolean): string => {
  if (isKnown(name) || openPhrase.test(name)) return name;
  const cut = name.replace(/(?:有关|相关)?(?:部门|单位)$/u, '');
  return cut !== name && isKnown(cut) ? cut : name;
};

const divide = (list: string): readonly string[] => {
  const elements: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at += 1) {
    const sign = list[at] ?? '';
    if (/[（〔【(]/u.test(sign)) depth += 1;
    else if (/[）〕】)]/u.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[、，,；;。\n\r]/u.test(sign) && !insideCollective(list.slice(from, at), list.slice(at))) {
      elements.push(list.slice(from, at));
      from = at + 1;
    }
  }
  elements.push(list.slice(from));
  return elements;
};

/** 各省、自治区、直辖市 and 各县、市、区 are one collective each. */
const insideCollective = (before: string, rest: string): boolean =>
  /^\s*(?:(?:有关|相关)各?|各(?:有关|相关)?)(?:自治[区州县]|省|市|州|盟|县|区|旗|、)+$/u.test(before) &&
  /^、(?:自治[区州县]|直辖市|县级市|市|州|盟|县|区|旗)(?=、|人民政府|政府|（|[，；）〕】]|$)/u.test(rest);

const splitPair = (name: string, isKnown: (name: string) => boolean): readonly string[] => {
  if (name.length > 2 * longestName) return [name.replace(/\s/gu, '')];
  const plausible = (part: string): boolean => isKnown(part) || isLocalCollective(part) || openPhrase.test(part);
  const spaced = name.split(' ');
  if (spaced.length > 1 && spaced.every((part) => plausible(part) || unitEnding.test(part))) return spaced;
  const joined = name.replace(/\s/gu, '');
  if (isKnown(joined)) return [joined];
  for (const found of joined.matchAll(/以及|会同|和|及|与|暨/gu)) {
    const left = joined.slice(0, found.index);
    const right = joined.slice(found.index + found[0].length);
    if (
      (plausible(left) && (plausible(right) || unitEnding.test(right))) ||
      (plausible(right) && (unitEnding.test(left) || /(?:单位|部门)$/u.test(left)))
    ) {
      return [...splitPair(left, isKnown), ...splitPair(right, isKnown)];
    }
  }
  return [joined];
};
