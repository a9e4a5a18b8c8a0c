import type { Role, Span } from '../draft.ts';
import { isLocalCollective, localGovernment } from '../places/collective-names.ts';
import { timeAt } from '../times/time-rules.ts';
import { otherLabel, partyLabel, roleLabels } from '../words/labels.ts';
import { firstLeads } from '../words/lead-rule.ts';
import { withoutMarks } from '../words/role-marks.ts';
import { roleVerbs } from '../words/role-verbs.ts';
import { openPhrase, unitEnding } from '../words/unit-words.ts';

/** A list of names and the role that its words give. */
export interface PartyClause extends Span {
  readonly role: Role;
  readonly list: string;
  /** A verb behind the names gave the role: that they are names has to be proven. */
  readonly byVerb?: true;
  /** It says no more than that they are to do something, 市财政局要…, and sets no day. */
  readonly exhorts?: true;
  /** Its names have lost their organs: 市发改、财政等部门. */
  readonly elided?: true;
}

const labels = new RegExp(`${partyLabel.source}|${otherLabel.source}`, 'gu');

/**
 * `责任单位：甲、乙；配合单位：丙` → two clauses. Labels of persons and times end a list and give none. What stands behind a
 * list may have a verb of its own: `；各乡镇人民政府负责落实`.
 */
export const labelledClauses = (text: string, offset: number): readonly PartyClause[] => {
  const found = [...text.matchAll(labels)];
  return found.flatMap((label, index) => {
    const word = label[1]?.replace(/\s/gu, '');
    if (!word) return [];
    const start = label.index + label[0].length;
    const [sentence = ''] = text.slice(start, found[index + 1]?.index ?? text.length).split('。');
    const length = lengthOfList(sentence);
    const list = withoutRule(sentence.slice(0, length).replace(/[；;，,\s]+$/u, ''));
    const role = roleLabels.find((rule) => rule.word.test(word))?.role;
    const others = verbalClauses(sentence.slice(length), offset + start + length);
    if (!role || !list) return others;
    return [{ role, list, start: offset + start, end: offset + start + list.length }, ...others];
  });
};

/** What a label gives goes up to a part with a verb of its own; behind a semicolon only what goes on naming units. */
const lengthOfList = (sentence: string): number => {
  let length = 0;
  for (const part of sentence.split(/(?<=[；;，,])/u)) {
    const behindSemicolon = /[；;]/u.test(sentence[length - 1] ?? '');
    if (length > 0 && (verbalClauses(part, 0).length > 0 || (behindSemicolon && !namesUnits(part)))) break;
    length += part.length;
  }
  return length;
};

const namesUnits = (part: string): boolean =>
  part
    .replace(/[；;，,\s]+$/u, '')
    .split(/[、，]/u)
    .map((name) => name.trim())
    .every((name) => [unitEnding, openPhrase].some((like) => like.test(name)) || isLocal(name));

const isLocal = (name: string): boolean => isLocalCollective(name) || localGovernment(name) !== undefined;

/** Without the words behind a list that say who of it leads. */
export const withoutRule = (list: string): string => cutBefore(list, list.search(firstLeads));

/** 市教育局；时限：2026年底: the names before a label of something else. */
export const beforeOtherLabel = (list: string): string => cutBefore(list, list.search(otherLabel));

const cutBefore = (list: string, at: number): string =>
  at < 0 ? list : list.slice(0, Math.max(0, ...[...'，；、。'].map((sign) => list.lastIndexOf(sign, at))));

/**
 * `甲局牵头，乙局、丙局按职责分工负责` → two clauses: names, a verb that gives a role, names, a verb … What follows the
 * last verb (a deadline, a rule) names nobody. Whether the names are units is for the caller to ask.
 */
export const verbalClauses = (text: string, offset: number): readonly PartyClause[] =>
  verbalParts(text, offset).clauses;

/** What stands in a column of the role: 甲局牵头，乙局配合, and without a verb of its own 丙局. */
export const columnClauses = (text: string, offset: number, role: Role): readonly PartyClause[] => {
  const labelled = labelledClauses(text, offset);
  if (labelled.length > 0) return labelled;
  const { clauses, rest } = verbalParts(text, offset);
  const skipped = /^[\s，；。、]*/u.exec(text.slice(rest))?.[0].length ?? 0;
  const start = offset + rest + skipped;
  const list = text.slice(rest + skipped);
  return list === '' ? clauses : [...clauses, ...withThose({ role, list, start, end: start + list.length })];
};

/** The clauses with verbs, and where what follows the last verb begins. */
const verbalParts = (
  text: string,
  offset: number,
): { readonly clauses: readonly PartyClause[]; readonly rest: number } => {
  const clauses: PartyClause[] = [];
  const searched = withoutMarks(text);
  let at = 0;
  while (at < text.length) {
    const next = nextVerb(searched, at);
    if (!next) break;
    const from = at + (beforeNames.exec(text.slice(at, at + 24))?.[0].length ?? 0);
    const list = text.slice(from, next.start);
    // 2025年底前落实: a day has no role.
    const isTime = timeAt(list.trim(), { issuedOn: null }) !== undefined;
    if (list.trim() !== '' && !isTime)
      clauses.push(
        ...withThose({ role: next.role, list, start: offset + from, end: offset + next.start, byVerb: true }),
      );
    at = next.end;
  }
  return { clauses, rest: at };
};

/** ，由 and 本部分任务由 say nothing of who. */
const beforeNames = /^[\s，；。]*(?:(?:本|上述|以上|以下|该)[^，。；：由]{0,10}由|由)?/u;

/** 甲司会同乙司、丙司负责: whoever stands behind 会同 does it with them. */
export const withThose = (clause: PartyClause): readonly PartyClause[] => {
  const at = clause.list.indexOf('会同');
  if (at < 2) return [clause];
  const start = clause.start + at + '会同'.length;
  const others = clause.list.slice(at + '会同'.length);
  if (openPhrase.test(others.trim())) return [{ ...clause, list: clause.list.replace('会同', '、') }];
  const own = { ...clause, list: clause.list.slice(0, at), end: clause.start + at };
  return [own, { ...clause, role: 'cooperating', list: others, start }];
};

const nextVerb = (text: string, from: number): (Span & { readonly role: Role }) | undefined => {
  for (let start = from; start < text.length; start += 1) {
    const rest = text.slice(start, start + 30);
    for (const { verb, role } of roleVerbs) {
      const found = verb.exec(rest)?.[0];
      if (!found) continue;
      const end = start + found.length;
      // A verb that gives a role ends its clause; 落实 inside a name or a sentence does not.
      if (end === text.length || /[，；。、）〕】\s]/u.test(text[end] ?? '')) return { start, end, role };
    }
  }
  return undefined;
};
