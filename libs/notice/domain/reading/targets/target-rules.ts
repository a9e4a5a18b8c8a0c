import type { Indicator } from '../draft.ts';
import { localGovernment } from '../parties/collective-names.ts';

type Target = Pick<Indicator, 'name' | 'target' | 'unit' | 'comparison'>;

const perHead = /(?:每|每一)(千|百|万|十万)(?:名|位|个)?(\p{Script=Han}{0,8}?(?:人口|人|老年人|老人|居民|户|儿童))/u;
const percent =
  /^(.{2,40}?)((?:力争|稳定|保持|总体|均|分别|要|应)*(?:达到|达|提高到|提高至|提升到|提升至|保持在|稳定在|控制在|不低于|不少于|不超过|高于|低于|超过))?\s*(\d+(?:\.\d+)?)\s*([%‰])(以上|以内|以下|左右)?/u;
const quantity =
  /^(.{2,40}?)(达到|达|提高到|提升到|提升至|不低于|不少于|不超过|控制在)?\s*(\d+(?:\.\d+)?)\s*(个|张|名|人|家|所|平方米)(以上|以内|以下)?/u;
const counted =
  /(?:力争|确保|至少|要|应|全市|全县|全区)*(?:建成|建设|新建|新增|改造|改建|培育|打造|设立|布设|配备|培训|完成|覆盖|发展|创建|扶持|开通|投放|组建)(不少于|不低于|不超过|至少|达到)?\s*(\d+(?:\.\d+)?)\s*(万?(?:个|家|所|处|张|名|人次|人|条|户|间|座|台|套|公里|平方米))(以上|以内|以下)?(\p{Script=Han}.*)?$/u;

const bounded =
  /^(\p{Script=Han}{2,30}?)(达到|提高到|提升到|提升至|增加到|不低于|不少于|不超过|控制在|压缩[到至]|压减[到至]|缩短[到至])\s*(\d+(?:\.\d+)?)\s*(万?(?:个工作日|工作日|个|家|所|处|张|名|人次|人|条|户|间|座|台|套|公里|平方米|亩|吨|起|件|例|元|亿元|天|小时|分钟))(以上|以内|以下)?$/u;

const made =
  /^(?:力争|确保|全市|全县|全区|全省|累计)*(?:建成|建设|新建|新增|改造|改建|培育|打造|设立|布设|配备|培训|创建|扶持|募集|开发|引进)(?:形成)?(\p{Script=Han}{2,30}?)(不少于|不低于|达到|至少)?\s*(\d+(?:\.\d+)?)\s*(万?(?:个|家|所|处|张|名|人次|人|条|户|间|座|台|套|公里|平方米))(以上|以内|以下)?$/u;

/** The words say how it was or what is paid, not what is to be reached. */
const noTarget = /比上年|同比|环比|(?:合同额|投资额|补助|补贴|奖励)/u;

const leadIn =
  /^(?:到|至|力争|确保|其中|使|实现|\s)*(?:(?:20\d{2}年)?(?:(?:年?底|末)|\d{1,2}月(?:\d{1,2}日|底|末)?)?(?:之?以?前)?)(?:力争|确保)?/u;

/** A share or a number per head: 覆盖率达到90%以上, 每千人口托位数4.5个. */
export const rateInClause = (clause: string): Target | undefined => {
  if (noTarget.test(clause)) return undefined;
  const words = clause.trim().replace(leadIn, '');
  const head = perHead.exec(words);
  const found = head ? quantity.exec(words.slice(head.index + head[0].length)) : percent.exec(words);
  if (!found) return undefined;
  const [, name = '', verb = '', number, unit = '', bound = ''] = found;
  return {
    name: `${head ? words.slice(0, head.index + head[0].length) : ''}${name}`.trim(),
    target: Number(number),
    unit: head ? `${unit}/${head[1]}${/户$/u.test(head[2] ?? '') ? '户' : '人'}` : unit,
    comparison: comparisonOf(verb + bound),
  };
};

/**
 * A plain count of things to be made: 建成12个以上示范点, 培育标杆企业200家. Where the clause does not name the things,
 * the one before it does: 加快节点建设，建成15个以上.
 */
export const countInClause = (clause: string, before: string): Target | undefined => {
  const found = counted.exec(clause.trim());
  if (!found) return countedAfterName(clause);
  const [, verb = '', number, unit = '', bound = '', own = ''] = found;
  const name = own.trim() === '' ? nounOf(before) : own;
  if (name === '') return undefined;
  return { name: name.trim(), target: Number(number), unit, comparison: comparisonOf(verb + bound) };
};

const countedAfterName = (clause: string): Target | undefined => {
  const [, name, verb = '', number, unit = '', bound = ''] = made.exec(clause.trim().replace(leadIn, '')) ?? [];
  return name === undefined
    ? undefined
    : { name, target: Number(number), unit, comparison: comparisonOf(verb + bound) };
};

const nounOf = (clause: string): string =>
  clause
    .trim()
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/u, '')
    .replace(/^(?:加快|推进|加强|推动|开展|实施|支持|鼓励|统筹|积极|全面|大力)+/u, '')
    .replace(/(?:建设|改造)$/u, '');

/** A number that a verb bounds: 事故起数控制在5起以内, 床位达到300张. */
export const boundInClause = (clause: string): Target | undefined => {
  const found = bounded.exec(clause.trim().replace(leadIn, ''));
  if (!found) return undefined;
  const [, name = '', verb = '', number, unit = '', bound = ''] = found;
  if (localGovernment(name) !== undefined) return undefined;
  return { name: name.trim(), target: Number(number), unit, comparison: comparisonOf(verb + bound) };
};

/** A bare number is to be reached; only words of a ceiling make it one. */
const comparisonOf = (words: string): Indicator['comparison'] =>
  /以内|以下|不超过|控制在|压[缩减]|缩短|(?<!不)低于/u.test(words) ? 'at-most' : 'at-least';
