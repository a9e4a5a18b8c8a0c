import type { Role } from '../draft.ts';

/** The rule by which the first of a list leads, in the words in which notices state it. */
export const firstLeads =
  /(?:[列排]在?(?:第一位?|首位|名第一|前)|第一(?:个|家)?|首位?)(?:者|的)?(?:责任)?(?:单位|部门)?[为是](?:总?牵头|主办)(?:单位|部门)?/u;

/** What the notice says of a list whose first leads: the role of the others. */
export interface LeadRule {
  readonly others: Role;
}

const ofOthers = /^[，；、](?:其[他它余]|后续|其后)(?:责任|的)?(?:单位|部门)?均?为(配合|协办|协助|参与|责任)/u;

/** The rule that a sentence states, where it states one: 列首位的为牵头单位，其他单位为配合单位. */
export const leadRuleIn = (text: string): (LeadRule & { readonly index: number; readonly words: string }) | null => {
  const found = firstLeads.exec(text);
  if (!found) return null;
  const others = ofOthers.exec(text.slice(found.index + found[0].length))?.[1] ?? '责任';
  return { index: found.index, words: found[0], others: others === '责任' ? 'responsible' : 'cooperating' };
};
