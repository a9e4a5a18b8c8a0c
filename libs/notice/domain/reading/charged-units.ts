import type { Role, Span } from './draft.ts';
import { linesOf } from './lines.ts';
import type { PartyClause } from './party-clauses.ts';
import { openPhrase, unitEnding } from './role-words.ts';
import { namesIn } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

/** What follows the names where a paragraph begins with whom it charges; the first that fits gives the role. */
const charges: readonly { readonly words: RegExp; readonly role: Role }[] = [
  { words: /^(?:负责)?牵头/u, role: 'lead' },
  { words: /^(?:积极)?(?:配合|协助|协同)/u, role: 'cooperating' },
  { words: /^(?:主要|具体|共同|分别|统一|统筹)?负责(?!人)|^(?:承担|履行)/u, role: 'responsible' },
];

const opening =
  /^([^，。；：\n\r]{2,80}?)(?:(?:要|应当|应)?(?:按照|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?，?)?(?:(：|。)|(?=(?:主要|具体|共同|分别|统一|统筹|积极)?(?:负责(?!人)|牵头|承担|履行|配合|协助|协同)))/u;

/** Words before the names that make the sentence say something of other paragraphs. */
const aboutOthers = /由|任务|以上|以下|上述|下列/u;

/**
 * The clause of a paragraph that begins with the units it charges: 市教育局：负责…, 县水利局负责…, 市卫健委。承担….
 * Behind a colon or full stop a verb must follow; without one, every name must be a unit that is known.
 */
const chargedUnits = (text: string, range: Span, names: NameBook): PartyClause | null => {
  const found = opening.exec(text.slice(range.start, Math.min(range.end, range.start + 120)));
  const list = found?.[1];
  if (!found || !list || aboutOthers.test(list)) return null;
  const after = range.start + found[0].length;
  const charge = charges.find(({ words }) => words.test(text.slice(after, after + 12)));
  if (!charge) return null;
  const listed = namesIn(list, names.knows);
  const isUnit = (name: string): boolean =>
    names.knows(name) || (found[2] !== undefined && (unitEnding.test(name) || openPhrase.test(name)));
  if (listed.length === 0 || !listed.every(({ name }) => isUnit(name))) return null;
  return { role: charge.role, list, start: range.start, end: range.start + list.length };
};

/** The clauses of all sentences of a range that begin with the units they charge. */
export const chargesIn = (text: string, range: Span, names: NameBook): readonly PartyClause[] =>
  [...text.slice(range.start, range.end).matchAll(/(?<=^|[。；\n\r])\s*(?=\S)/gu)].flatMap((found) => {
    const sentence = { start: range.start + found.index + found[0].length, end: range.end };
    return chargedUnits(text, sentence, names) ?? [];
  });

/** The lines of a range that each charge units. One alone is a sentence among others. */
export const chargingLines = (text: string, range: Span, names: NameBook): readonly Span[] => {
  const lines = linesOf(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: range.start + start, end: range.start + end }))
    .filter((line) => chargedUnits(text, line, names) !== null);
  return lines.length > 1 ? lines : [];
};
