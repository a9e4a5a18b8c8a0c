import type { Span } from '../draft.ts';
import { type LeadRule, leadRuleIn, partyLabel } from '../parties/role-words.ts';

/** 列首位的为牵头单位, said for the whole notice: in a sentence that names no party itself. */
export const statedRule = (text: string): (Span & LeadRule) | null => {
  const bare = text.replace(/[（〔【][^（）〔〕【】]*[）〕】]/gu, (bracket) => '　'.repeat(bracket.length));
  for (const sentence of bare.matchAll(/[^。\n\r]+/gu)) {
    const rule = leadRuleIn(sentence[0]);
    if (!rule || partyLabel.test(sentence[0])) continue;
    const start = sentence.index + rule.index;
    return { start, end: start + rule.words.length, others: rule.others };
  }
  return saidForAll(text);
};

/** In the bracket of one item, for all that follow: 列第一位者为牵头单位，下同. */
const saidForAll = (text: string): (Span & LeadRule) | null => {
  const found = /[^（）〔〕【】\n\r]{0,200}下同/u.exec(text);
  const rule = found ? leadRuleIn(found[0]) : null;
  if (!found || !rule) return null;
  const start = found.index + rule.index;
  return { start, end: start + rule.words.length, others: rule.others };
};
