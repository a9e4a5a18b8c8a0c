import type { Role, Span } from '../draft.ts';
import { linesOf } from '../lines.ts';
import { bodyName } from '../outline/section-ends.ts';
import { isLocalCollective } from './collective-names.ts';
import type { PartyClause } from './party-clauses.ts';
import { openPhrase, partyLabel, unitEnding } from './role-words.ts';
import { namesIn } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

interface Charge {
  readonly words: string;
  readonly role: Role;
  /** Said of every town or district it is an exhortation: it charges only units of their own name. */
  readonly exhorts?: boolean;
}

const adverb = '(?:主要|具体|共同|分别|统一|统筹|积极)?';

/** What follows the names where a clause begins with whom it charges; the first that fits gives the role. */
const charges: readonly Charge[] = [
  { words: '(?:负责)?牵头', role: 'lead' },
  { words: `${adverb}(?:配合|协助|协同)`, role: 'cooperating' },
  { words: `(?:按(?:照|各自)?职责)?${adverb}负责(?!人|同志)|承担|履行|于.{2,12}前`, role: 'responsible' },
  { words: '(?:要|应当?|须)(?=[在于][^，。]{2,24}[前内])', role: 'responsible' },
  { words: '(?:要|应当?|须)(?=\\p{Script=Han})|会同|[做抓]好', role: 'responsible', exhorts: true },
];

const byDivision = '(?:要|应当|应)?(?:按照|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?，?';
const anyCharge = charges.map(({ words }) => words).join('|');
const beginnings = charges.map((charge) => ({ ...charge, begins: new RegExp(`^(?:${charge.words})`, 'u') }));

/** Names, then a colon or full stop, or the words of a charge. */
const opening = new RegExp(`^由?([^，。；：\\n\\r]{2,80}?)(?:${byDivision})?(?:(：|。)|(?=${anyCharge}))`, 'u');

/** Words that make a sentence say something of other paragraphs. */
const aboutOthers = /任务|以上|以下|上述|下列|本(?:部分|章|节|项)/u;

/**
 * The clause of a paragraph that begins with the units it charges: 市教育局：负责…, 县水利局负责…, 市卫健委。承担….
 * Behind a colon or full stop a verb must follow; without one, every name must be a unit that is known, or look like one
 * beside one that is, or at the head of a sentence.
 */
const chargedUnits = (text: string, range: Span, names: NameBook): PartyClause | null => {
  const asks = /^(?:请|会同)/u.exec(text.slice(range.start, range.start + 2))?.[0];
  if (asks) return requestedUnits(text, { ...range, start: range.start + asks.length }, names);
  const found = opening.exec(text.slice(range.start, Math.min(range.end, range.start + 120)));
  const list = found?.[1];
  if (!found || !list || /由/u.test(list) || aboutOthers.test(list)) return null;
  const after = range.start + found[0].length;
  const charge = beginnings.find(({ begins }) => begins.test(text.slice(after, after + 16)));
  const listed = namesIn(list, names.knows);
  // 市教育局：… says whom it charges even where no verb of the table follows; a list of addressees says nothing more.
  const says =
    found[2] === '：' &&
    !partyLabel.test(`${list}：`) &&
    /^[^\n\r]{4}/u.test(text.slice(after, Math.min(range.end, after + 4)));
  if (
    !charge &&
    says &&
    listed.every(({ name }) => names.knows(name) || isLocalCollective(name) || looksLikeUnit(name))
  ) {
    return { role: 'responsible', list, start: range.start + found[0].indexOf(list), end: after - 1 };
  }
  if (!charge) return null;
  const besideKnown = listed.some(({ name }) => names.knows(name));
  const opensSentence = /[。；\s]/u.test(text[range.start - 1] ?? '。');
  const isUnit = (name: string): boolean => {
    if (names.knows(name)) return !(charge.exhorts && isLocalCollective(name));
    if (found[2] !== undefined) return unitEnding.test(name) || openPhrase.test(name);
    return (besideKnown || (!charge.exhorts && opensSentence)) && looksLikeUnit(name);
  };
  if (listed.length === 0 || !listed.every(({ name }) => isUnit(name))) return null;
  const start = range.start + found[0].indexOf(list);
  return { role: charge.role, list, start, end: start + list.length };
};

/** 请市教育局于…前, 会同市财政局…: the most words behind 请 or 会同 that are known units, and nothing else. */
const requestedUnits = (text: string, { start, end }: Span, names: NameBook): PartyClause | null => {
  const words = /^[^，。；：\n\r]{2,60}/u.exec(text.slice(start, end))?.[0] ?? '';
  for (let length = words.length; length > 1; length -= 1) {
    const list = words.slice(0, length);
    const listed = namesIn(list, names.knows);
    if (listed.length > 0 && listed.every(({ name }) => names.knows(name))) {
      return { role: 'responsible', list, start, end: start + length };
    }
  }
  return null;
};

/** A strange name that is short, ends like a unit, and is no standing body: a person is asked what it is. */
const looksLikeUnit = (name: string): boolean =>
  name.length <= 16 && unitEnding.test(name) && !/[的各或]|^(?:本|其)/u.test(name) && !bodyName.test(name);

/** The clauses of all sentences of a range that begin with the units they charge: 市教育局负责…，市民政局配合. */
export const chargesIn = (text: string, range: Span, names: NameBook): readonly PartyClause[] =>
  [...text.slice(range.start, range.end).matchAll(/[^。；\n\r]+/gu)].flatMap((sentence) => {
    const from = range.start + sentence.index;
    const starts = aboutOthers.test(sentence[0]) ? /^\s*/gu : /(?<=^|，)\s*/gu;
    return [...sentence[0].matchAll(starts)].flatMap((found) => {
      const clause = { start: from + found.index + found[0].length, end: range.end };
      return chargedUnits(text, clause, names) ?? [];
    });
  });

/** The lines of a range that each charge units. One alone is a sentence among others. */
export const chargingLines = (text: string, range: Span, names: NameBook): readonly Span[] => {
  const lines = linesOf(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: range.start + start, end: range.start + end }))
    .filter((line) => chargedUnits(text, line, names) !== null);
  return lines.length > 1 ? lines : [];
};
