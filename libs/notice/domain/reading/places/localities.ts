import type { Span } from '../draft.ts';
import { countUnit } from '../words/measure-words.ts';
import { type LocalityKind, localGovernment, localityKinds } from './collective-names.ts';
import { genericPlace } from './generic-places.ts';

export interface Locality {
  readonly name: string;
  readonly canonical: string;
  readonly kind: LocalityKind['kind'];
}

/** What a clause asks of the localities that it lists: 甲镇、乙镇各2家以上. */
export interface LocalClause extends Span {
  readonly localities: readonly Locality[];
  readonly quota: { readonly target: number; readonly unit: string; readonly atMost: boolean } | null;
}

const clause = /[^，。；：\n\r（）〔〕【】]+/gu;
/** 2家以上: a number, what it counts, and which way it is a bound. */
const share = `(\\d+(?:\\.\\d+)?)(${countUnit})(以上|以内|以下)?`;
const quotaTail = new RegExp(
  `(?:各|均|每个|分别)?(?:建成|建设|新增|新建|培育|打造|完成|设立)?(?:不少于|不低于|至少|达到)?${share}[^\\d]{0,20}$`,
  'u',
);
const leadIn = /^(?:其中|在|对|由|以|将|选择|选取|支持|确定|包括|和|及)+/u;

/** Clauses that name towns, sub-districts or counties: with a quota, or as a list of whole names. */
export const localClauses = (text: string): readonly LocalClause[] => {
  const clauses: LocalClause[] = [];
  for (const found of text.matchAll(clause)) {
    if (found[0].length > 200 || !/[镇乡道县区市州盟旗村]/u.test(found[0])) continue;
    const tail = quotaTail.exec(found[0]);
    const list = (tail ? found[0].slice(0, tail.index) : found[0]).trim().replace(leadIn, '');
    const localities = localitiesIn(list, tail !== null);
    if (localities.length === 0) {
      clauses.push(...eachWithItsOwn(found[0], found.index));
      continue;
    }
    const [, number, unit = '', bound] = tail ?? [];
    const quota = number ? { target: Number(number), unit, atMost: /以内|以下/u.test(bound ?? '') } : null;
    clauses.push({ start: found.index, end: found.index + found[0].length, localities, quota });
  }
  return clauses;
};

const ownQuota = new RegExp(`^(?:其中)?(\\p{Script=Han}{1,6}[镇乡道县区市州盟旗村])${share}$`, 'u');

/** 其中甲区35个、乙区30个: to each its own number. */
const eachWithItsOwn = (words: string, start: number): readonly LocalClause[] => {
  const read = words.split(/[、和]/u).map((part) => {
    const [, name = '', number, unit = '', bound] = ownQuota.exec(part.trim()) ?? [];
    const locality = name === '' ? undefined : localityOf(name);
    const quota = { target: Number(number), unit, atMost: /以内|以下/u.test(bound ?? '') };
    return locality ? { start, end: start + words.length, localities: [locality], quota } : undefined;
  });
  return read.length > 1 && read.every((clause) => clause !== undefined) ? read : [];
};

/** The localities of a list; 甲东、甲西、甲北街道 are three. Nothing if any element is no locality. */
const localitiesIn = (list: string, withQuota: boolean): readonly Locality[] => {
  const names = list.split(/、|和|及/u).map((name) => name.replace(/\s|等$/gu, ''));
  const last = names.at(-1) ?? '';
  const ending = localityKinds.map((kind) => kind.ending.exec(last)?.[0]).find((found) => found);
  const whole = names.every((name) => localGovernment(name) !== undefined);
  if (!withQuota && (!whole || names.length < 2)) return [];
  const stem = last.slice(0, last.length - (ending?.length ?? 0));
  const full = names.map((name) =>
    ending && !name.endsWith(ending) && localGovernment(name) === undefined && Math.abs(name.length - stem.length) <= 1
      ? name + ending
      : name,
  );
  const found = full.map(localityOf);
  return found.every((locality) => locality !== undefined) ? found : [];
};

const localityOf = (name: string): Locality | undefined => {
  const place = name.replace(/(?:人民政府|政府|办事处)$/u, '');
  const canonical = localGovernment(name);
  const kind = localityKinds.find(({ ending }) => ending.test(place))?.kind;
  if (!canonical || !kind || genericPlace.test(place) || place.startsWith('每') || place.length > 6) return undefined;
  return { name: place, canonical, kind };
};
