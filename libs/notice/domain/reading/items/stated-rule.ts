import type { Span } from '../draft.ts';
import { partyLabel } from '../words/labels.ts';
import { type LeadRule, leadRuleIn } from '../words/lead-rule.ts';

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
  const end = text.indexOf('下同');
  const words =
    text
      .slice(Math.max(0, end - 200), Math.max(0, end))
      .split(/[（）〔〕【】\n\r]/u)
      .at(-1) ?? '';
  const rule = leadRuleIn(words);
  if (!rule) return null;
  const start = end - words.length + rule.index;
  return { start, end: start + rule.words.length, others: rule.others };
};
