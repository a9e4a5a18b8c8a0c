import { noPlace } from '../../names/index.ts';
import type { DraftUnit, Span } from '../draft.ts';
import { isLocalCollective } from '../places/collective-names.ts';
import { post } from '../words/posts.ts';
import { groupOfUnits, unitEnding } from '../words/unit-words.ts';
import { bracketsIn } from './brackets.ts';
import { everybody } from './charge-words.ts';
import { areStems } from './elided-organs.ts';
import type { Reader } from './reader.ts';
import { listedNames } from './unit-list.ts';

/** Where a clause, or what stands behind 由 or 请 in one, may begin with whoever acts; the number of a point and a day may stand before. */
const heads =
  /(?<=^|[，。；：\n\r\t　])\s*(?:（\d{1,2}）|[①-⑳])?(?:(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末)?前?)?(?:由|请|责成|责令|委托|联合|协同)?|由/gu;
const clause = /[^，。；：\n\r\t　（〔【[]*/uy;
const endsUnit = /[局委厅办部队心府所院会处室]$/u;
const longest = 24;
/** What goes on with the name, speaks of its people, or only tells what it has done or is told. */
const noAct = new RegExp(
  `^(?:负责解释|${post.source}|[的《“、）门级令]|等|关于|报|常务会|党组|委员|领导|分管|主要|有关|相关|干部|职工|工作人员|负责人|请求|批准|审|备案|同意|印发|\\p{Script=Han}{1,4}的|年度|规范性)`,
  'u',
);
const stranger =
  /^([^的由]{2,16}?)(?:按职责)?(?:牵头|负责(?!人|同志|制|解释)|承担|组织实施|具体落实|配合(?!度)|协助)(?!\p{Script=Han}{0,8}的)/u;
/** 省教育、财政等部门要…: several, of whom no name is whole; */
const several =
  /^\p{Script=Han}{2,9}、[^，。；：]{2,80}?等\p{Script=Han}{0,4}(?:部门|单位|组织|机构)(?=[要应须]|负责|按|加强|做好|开展)/u;
/** whose first says its level, or all of which are departments without their organs: 发改、财政、人社等部门要…. */
const withLevel = /^[省市县区州镇]/u;
const exhorts = /^(?:要|应|须|高度|切实)/u;
/** 各乡镇要高度重视 asks for zeal; 各村要组织宣传 for something to be done. */
const asksForZeal =
  /^(?:[要应须]当?)?(?:高度|切实|充分|认真|进一步|把|将|结合|按|根据|在|以|坚持|强化|提高|统一|压实|严格|成立|明确|确定|建立|健全|加强(?:组织|领导|协作|配合|沟通|协调))/u;
const offices = /(?:部门|单位|企业)$/u;
const person = /领导|同志|[市县区镇乡]长|主任|书记|负责人|人员|专人|队员|员$|本人|谁/u;

/**
 * Where the sentences outside brackets say that somebody acts who is none of `units`: known units at the head of a clause,
 * 县气象局及时发布预警信息, and whoever it is that 负责 or 牵头, 由卫健部门牵头. Towns in general are asked about only where
 * nobody is a party and something is to be done, for 各乡镇要 mostly exhorts; persons never.
 */
export const actingUnits = (
  { source: { text }, names }: Reader,
  range: Span,
  units: readonly Pick<DraftUnit, 'name' | 'canonical'>[],
): readonly Span[] => {
  const read = units.flatMap(({ name, canonical }) => [name, canonical]);
  const isRead = (name: string): boolean => {
    const { canonical } = names.resolve(name, null);
    // 县林业局 is read where its 县林业局森林防火办 is.
    return read.some((one) => one.startsWith(name) || one.startsWith(canonical));
  };
  const brackets = bracketsIn(text, range);
  return [...text.slice(range.start, range.end).matchAll(heads)].flatMap((found) => {
    const start = range.start + found.index + found[0].length;
    if (brackets.some((bracket) => bracket.start <= start && start < bracket.end)) return [];
    clause.lastIndex = start;
    const words = (clause.exec(text)?.[0] ?? '').slice(0, range.end - start);
    const others = units.length === 0 ? several.exec(words)?.[0] : undefined;
    if (others && (withLevel.test(others) || areStems(listedNames(others, names.knows), names)))
      return [{ start, end: start + others.length }];
    const named = namesAtHead(words, names.knows);
    const length = named.at(-1)?.end ?? 0;
    if (length > 0) {
      if (length === words.length || noAct.test(words.slice(length))) return [];
      const behind = words.slice(length);
      const isAsked = units.length === 0 && exhorts.test(behind) && !asksForZeal.test(behind);
      const speaksToAll = !isAsked && (units.length > 0 || /^各/u.test(words) || exhorts.test(behind));
      const isNobody = ({ name }: { readonly name: string }): boolean =>
        ((isLocalCollective(name) || groupOfUnits.test(name)) && speaksToAll) || isRead(name);
      return named.every(isNobody) ? [] : [{ start, end: start + length }];
    }
    const subject = stranger.exec(words)?.[1] ?? '';
    const isBehind = /由$/u.test(found[0]);
    const acts = subject !== '' && (isBehind || offices.test(subject) || unitEnding.test(subject));
    const isNobody =
      noPlace(subject) ||
      person.test(subject) ||
      everybody.test(subject) ||
      read.some((name) => subject.includes(name));
    return acts && !isNobody ? [{ start, end: start + subject.length }] : [];
  });
};

/** The names that stand at the head of the words, 、 between them. */
const namesAtHead = (words: string, knows: (name: string) => boolean): readonly { name: string; end: number }[] => {
  const named: { name: string; end: number }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const most = Math.min(longest, words.length - from);
    const name = Array.from({ length: Math.max(0, most - 1) }, (_, less) => words.slice(from, from + most - less)).find(
      (part) =>
        (isLocalCollective(part) || (part.length > 2 && endsUnit.test(part))) &&
        words[from + part.length] !== '门' &&
        !everybody.test(part) &&
        knows(part),
    );
    if (name === undefined) break;
    from += name.length;
    named.push({ name, end: from });
    if (words[from] !== '、') break;
  }
  return named;
};
