import { type Place, shortForSeveral } from '../../names/index.ts';
import type { KnownUnit } from '../draft.ts';
import { unitEnding } from '../words/unit-words.ts';

const defined = /(?<=(\p{Script=Han}{5,40}))（以下(?:简|统)称[“"]?(\p{Script=Han}{3,12})[”"]?）/gu;
const before = /^.*(?:成立|设立|建立|组建|明确|由|在|将)(?=\p{Script=Han}{5})/u;

/** The issuer speaks of itself: 会同我局. */
const ofItself = (issuer: string | null, place: Place): readonly KnownUnit[] => {
  const organ = /(?<!管)[局委厅办]$/u.exec(issuer ?? '')?.[0];
  return issuer && organ ? [{ canonical: inShort(issuer, place), aliases: [`我${organ}`] }] : [];
};

const inShort = (name: string, place: Place): string =>
  place.name && place.level && name.startsWith(place.name) ? place.level + name.slice(place.name.length) : name;

/** What may stand right before and behind the name of a unit without being a part of it. */
const comesBefore = '(?:^|(?<=\\P{Script=Han}|由|和|与|及|或|会同|请|向|报|送|在|将|照|为))';
const comesBehind = '(?=$|\\P{Script=Han}|关于|牵头|负责|会同|和|与|及|或|要|等|按|根|制定|印发|发布|备案|部署|办公室)';

/**
 * 区教体局 in a notice that 滨城区教育和体育局 signs: one full name alone says which it is, if it is that of a unit of the place
 * itself. 省大数据发展管理局 says nothing of 市大数据局, nor does 市政务服务和大数据管理局.
 */
const inFull = (text: string, { name, level }: Place): readonly KnownUnit[] =>
  Object.entries(shortForSeveral).flatMap(([short, officials]) => {
    const own = `(?:${name ? `${name}|` : ''}${comesBefore}${level ?? ''})`;
    const stands = (official: string): boolean => new RegExp(`${own}${official}${comesBehind}`, 'u').test(text);
    const [given, ...others] = text.includes(short) && level ? officials.filter(stands) : [];
    if (given === undefined || others.length > 0) return [];
    const of = level ?? '';
    return [{ canonical: of + given, aliases: [short, of + short, (name ?? of) + short] }];
  });

/** Names that only the notice gives: …领导小组办公室（以下简称市分类办）, and 我局 for its issuer. */
export const ownNamesIn = (text: string, place: Place, issuer: string | null): readonly KnownUnit[] => [
  ...ofItself(issuer, place),
  ...inFull(text, place),
  ...[...text.matchAll(defined)].flatMap(([, words = '', short = '']) => {
    const long = words.replace(before, '');
    if (![long, short].every((name) => unitEnding.test(name))) return [];
    return [{ canonical: inShort(long, place), aliases: [short] }];
  }),
];
