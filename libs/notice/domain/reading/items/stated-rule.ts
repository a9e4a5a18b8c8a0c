import type { Span } from '../draft.ts';
import { firstLeads, partyLabel } from '../parties/role-words.ts';

/** 列首位的为牵头单位, said for the whole notice: in a sentence that names no party itself. */
export const statedRule = (text: string): Span | undefined => {
  const bare = text.replace(/[（〔【][^（）〔〕【】]*[）〕】]/gu, (bracket) => '　'.repeat(bracket.length));
  for (const sentence of bare.matchAll(/[^。\n\r]+/gu)) {
    const found = firstLeads.exec(sentence[0]);
    if (!found || partyLabel.test(sentence[0])) continue;
    const start = sentence.index + found.index;
    return { start, end: start + found[0].length };
  }
  return undefined;
};
