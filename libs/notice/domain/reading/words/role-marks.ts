import type { Role } from '../draft.ts';
import { roleLabels } from './labels.ts';

/** 县商务局（牵头单位）, 县财政局（配合）: a role that is said behind a single name, in a bracket of its own. */
const mark = /\s*[（(]\s*((?:总?牵头|主办|主责|承办|分办|独办|责任|配合|协办|会办|协助|参与)(?:单位|部门)?)\s*[）)]/u;
const marks = new RegExp(mark.source, 'gu');

export interface Marked {
  readonly name: string;
  /** `null` where the name bears no mark. */
  readonly role: Role | null;
}

/** A name without the mark of its role. */
export const unmarked = (name: string): Marked => {
  const found = mark.exec(name);
  if (!found) return { name, role: null };
  const role = roleLabels.find(({ word }) => word.test(found[1] ?? ''))?.role ?? null;
  return { name: name.replace(mark, ''), role };
};

/** The text with its marks blanked out, for the verbs in them end no list. */
export const withoutMarks = (text: string): string => text.replace(marks, (found) => '　'.repeat(found.length));
