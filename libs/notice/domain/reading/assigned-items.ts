import type { DraftItem, Finding, Span } from './draft.ts';
import { finding } from './finding-codes.ts';
import type { Candidate } from './items.ts';
import { readParties } from './parties.ts';
import { firstLeads, partyLabel } from './role-words.ts';
import { originOf, type SourceText } from './source-text.ts';
import type { TimeContext } from './time-rules.ts';
import { readTimes } from './times.ts';
import type { NameBook } from './unit-names.ts';

export interface AssignedItems {
  readonly items: readonly DraftItem[];
  readonly findings: readonly Finding[];
}

/**
 * Items with their parties and deadlines. A paragraph that names parties of its own is an item; one that does not is an
 * item without units if nothing is numbered under it, unless a paragraph above it already answers for it. A notice in
 * which nobody answers for anything has no items.
 */
export const assignItems = (
  source: SourceText,
  candidates: readonly Candidate[],
  names: NameBook,
  context: TimeContext,
): AssignedItems => {
  const { text } = source;
  const findings: (readonly Finding[])[] = [];
  const items: DraftItem[] = [];
  const rule = statedRule(text);
  if (rule) findings.push([finding(source, 'parties.first-leads', rule, text.slice(rule.start, rule.end))]);
  let answeredUpTo = 0;
  for (const { node, path, leaf, end: ownEnd } of candidates) {
    const parties = readParties(source, { start: node.textStart, end: ownEnd }, names, rule !== undefined);
    const own = parties.units.length > 0;
    findings.push(parties.findings);
    if (!own && (!leaf || node.start < answeredUpTo)) continue;
    if (own) answeredUpTo = Math.max(answeredUpTo, node.end);
    const end = own && !leaf ? node.end : ownEnd;
    const times = readTimes(source, { start: node.textStart, end }, parties.places, context);
    findings.push(times.findings);
    items.push({
      path,
      heading: node.heading,
      text: text.slice(node.textStart, end),
      units: parties.units,
      due: times.due,
      source: originOf(source, node.start, end),
    });
  }
  if (items.every(({ units }) => units.length === 0)) return { items: [], findings: findings.flat() };
  return { items, findings: findings.flat() };
};

/** 列首位的为牵头单位, said for the whole notice: in a sentence that names no party itself. */
const statedRule = (text: string): Span | undefined => {
  const bare = text.replace(/[（〔【][^（）〔〕【】]*[）〕】]/gu, (bracket) => '　'.repeat(bracket.length));
  for (const sentence of bare.matchAll(/[^。\n\r]+/gu)) {
    const found = firstLeads.exec(sentence[0]);
    if (!found || partyLabel.test(sentence[0])) continue;
    const start = sentence.index + found.index;
    return { start, end: start + found[0].length };
  }
  return undefined;
};
