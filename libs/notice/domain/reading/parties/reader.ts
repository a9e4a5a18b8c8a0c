import type { SourceText } from '../source-text.ts';
import type { LeadRule } from '../words/lead-rule.ts';
import type { NameBook } from './unit-names.ts';

/** What parties are read with: the text, who is known by which name, and what the notice states of the first named. */
export interface Reader {
  readonly source: SourceText;
  readonly names: NameBook;
  readonly leadRule: LeadRule | null;
}
