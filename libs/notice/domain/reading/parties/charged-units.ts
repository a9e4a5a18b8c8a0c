import type { Role, Span } from '../draft.ts';
import { linesOf } from '../lines.ts';
import { bodyName } from '../outline/section-ends.ts';
import { bracketsIn } from './brackets.ts';
import { isLocalCollective } from './collective-names.ts';
import { type PartyClause, withThose } from './party-clauses.ts';
import { groupOfUnits, openPhrase, partyLabel, unitEnding } from './role-words.ts';
import { namesIn } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

interface Charge {
  readonly words: string;
  readonly role: Role;
  /** Said of every town or district it is an exhortation: it charges only units of their own name. */
  readonly exhorts?: boolean;
}

const adverb = '(?:主要|具体|共同|分别|统一|统筹|积极|予以|给予)*';

/** What follows the names where a clause begins with whom it charges; the first that fits gives the role. */
const charges: readonly Charge[] = [
  { words: '(?:负责)?牵头', role: 'lead' },
  { words: `${adverb}(?:配合|协助|协同|参加|参与)`, role: 'cooperating' },
  {
    words: `(?:按(?:照|各自)?职责)?${adverb}负责(?!人|同志|解释|制(?![定订作造止]))|承担|履行|组织实施|于.{2,12}前|应当(?=\\p{Script=Han})`,
    role: 'responsible',
  },
  { words: '(?:(?<!机)要|应(?!急)|须)(?=[在于][^，。]{2,24}[前内])', role: 'responsible' },
  { words: '(?:(?<!机)要|应(?!急)|须)(?=\\p{Script=Han})|会同|[做抓]好', role: 'responsible', exhorts: true },
];

/** What gives a role also in the middle of a sentence, behind 由. */
const byWhom = charges.slice(0, 3);

const byDivision = '(?:要|应当|应)?(?:按照|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?，?';
const anyCharge = charges.map(({ words }) => words).join('|');
const ends = new RegExp(`(：|。)|(?:${byDivision})?(?=${anyCharge})`, 'gu');
const beginnings = charges.map((charge) => ({ ...charge, begins: new RegExp(`(?:${charge.words})`, 'uy') }));

/** Words that make a sentence say something of other paragraphs. */
const aboutOthers = /任务|以上|以下|上述|下列|本(?:部分|章|节|项)/u;
/** Whoever is concerned: spoken to, not charged. */
const everybody = /^各(?:牵头|责任|成员|配合|有关|相关|级)*(?:单位|部门)(?:和(?:单位|部门))?$/u;
const longestList = 120;
/** Up to the first sign; 按照职责分工， goes on. */
const clauseHead = /^(?:[^，。；：\n\r]*(?:职责|职能|分工)，(?=负责|做好))?[^，。；：\n\r]*[：。]?/u;
const setsDay = /[月日底末]以?前/u;

/**
 * The clauses at the head of a paragraph or clause that name the units it charges: 市教育局：负责…, 县水利局负责…,
 * 市卫健委。承担…. Behind a colon or full stop a verb must follow; without one, every name must be a unit that is known, or
 * look like one beside one that is, or at the head of a sentence. `goesOn`: the clause before has charged somebody.
 */
const chargedUnits = (text: string, range: Span, names: NameBook, goesOn = false): readonly PartyClause[] => {
  const asks = /^(?:请|会同)/u.exec(text.slice(range.start, range.start + 2))?.[0];
  const asked: Role = asks === '会同' ? 'cooperating' : 'responsible';
  if (asks) return requestedUnits(text, { ...range, start: range.start + asks.length }, names, asked);
  const start = text[range.start] === '由' ? range.start + 1 : range.start;
  const words = clauseHead.exec(text.slice(start, Math.min(range.end, start + longestList)))?.[0] ?? '';
  for (const end of words.matchAll(ends)) {
    if (end.index < 2) continue;
    const list = words.slice(0, end.index);
    if (/由/u.test(list) || aboutOthers.test(list)) return [];
    const clauses = chargesOf(
      text,
      { start, end: range.end },
      list,
      start + end.index + end[0].length,
      end[1],
      names,
      goesOn,
    );
    if (clauses.length > 0) return clauses;
  }
  return start > range.start ? requestedUnits(text, { start, end: range.end }, names, 'responsible') : [];
};

/** The clause of a list that ends before `after`, if what follows there charges its names. */
const chargesOf = (
  text: string,
  { start, end }: Span,
  list: string,
  after: number,
  stop: string | undefined,
  names: NameBook,
  goesOn: boolean,
): readonly PartyClause[] => {
  const clause = { list, start, end: start + list.length };
  const listed = namesIn(list.replace('会同', '、'), names.knows);
  if (listed.length === 0) return [];
  const charge = beginnings.find(({ begins }) => {
    begins.lastIndex = after;
    return begins.test(text);
  });
  // 市教育局：… says whom it charges even where no verb of the table follows; a list of addressees says nothing more.
  const says =
    stop === '：' && !partyLabel.test(`${list}：`) && /^[^\n\r]{4}/u.test(text.slice(after, Math.min(end, after + 4)));
  if (!charge) {
    const isParty = ({ name }: { readonly name: string }): boolean =>
      names.knows(name) || isLocalCollective(name) || looksLikeUnit(name);
    return says && listed.every(isParty) ? [{ role: 'responsible', ...clause }] : [];
  }
  const besideKnown = goesOn || listed.some(({ name }) => names.knows(name));
  const opensSentence = /[。；\s]/u.test(text[start - (text[start - 1] === '由' ? 2 : 1)] ?? '。');
  const isUnit = (name: string): boolean => {
    if (everybody.test(name)) return false;
    if (names.knows(name)) return !(charge.exhorts && (isLocalCollective(name) || groupOfUnits.test(name)));
    if (stop !== undefined) return unitEnding.test(name) || openPhrase.test(name);
    return (besideKnown || (!charge.exhorts && opensSentence)) && looksLikeUnit(name);
  };
  if (!listed.every(({ name }) => isUnit(name))) return [];
  const together = text.startsWith('会同', after)
    ? requestedUnits(text, { start: after + 2, end }, names, 'cooperating')
    : [];
  return [...withThose({ role: charge.role, ...clause }), ...together];
};

/** 请市教育局于…前, 会同市财政局…: the most words behind 请 or 会同 that are known units, and nothing else. */
const requestedUnits = (text: string, { start, end }: Span, names: NameBook, role: Role): readonly PartyClause[] => {
  const words = /^[^，。；：\n\r]{2,60}/u.exec(text.slice(start, end))?.[0] ?? '';
  for (let length = words.length; length > 1; length -= 1) {
    const list = words.slice(0, length);
    const listed = namesIn(list, names.knows);
    const known = listed.filter(({ name }) => names.knows(name)).length;
    const like = listed.filter(
      ({ name }) => names.knows(name) || (looksLikeUnit(name) && /[，。]/u.test(text[start + length] ?? '')),
    );
    if (known > 0 && like.length === listed.length) {
      return [{ role, list, start, end: start + length }];
    }
  }
  return [];
};

/** A strange name that is short, ends like a unit, and is no standing body: a person is asked what it is. */
const looksLikeUnit = (name: string): boolean =>
  name.length <= 16 && unitEnding.test(name) && !/[的各或]|^(?:本|其)/u.test(name) && !bodyName.test(name);

/**
 * The clauses of a range that name whom they charge: at the head of a sentence or clause (市教育局负责…，市民政局配合), and
 * behind 由 in its middle (…由市住建局负责). What stands in brackets is not asked. `onlyDated`: in sentences that set a day.
 */
export const chargesIn = (text: string, range: Span, names: NameBook, onlyDated: boolean): readonly PartyClause[] => {
  const brackets = bracketsIn(text, range);
  return [...text.slice(range.start, range.end).matchAll(/[^。；\n\r]+/gu)].flatMap((sentence) => {
    if (onlyDated && !setsDay.test(sentence[0])) return [];
    const from = range.start + sentence.index;
    const starts = aboutOthers.test(sentence[0]) ? /^\s*/gu : /(?<=^|，)\s*|(?<=[^，])由/gu;
    let goesOn = false;
    return [...sentence[0].matchAll(starts)].flatMap((found) => {
      const clause = { start: from + found.index + found[0].length, end: range.end };
      if (brackets.some(({ start, end }) => start <= clause.start && clause.start < end)) return [];
      const charged = chargedUnits(text, clause, names, goesOn);
      goesOn ||= charged.length > 0;
      return found[0] === '由' && !charged.every(({ end }) => givesRole(text, end)) ? [] : charged;
    });
  });
};

/** …由市住建局负责，: a verb that gives a role, and not one that describes (由市民政局负责管理的机构). */
const givesRole = (text: string, at: number): boolean => {
  const words = text.slice(at, at + 24);
  return byWhom.some(({ words: verb }) =>
    new RegExp(`^(?:${byDivision})?(?:${verb})(?!\\p{Script=Han}{1,8}的)`, 'u').test(words),
  );
};

/** The lines of a range that each charge units. One alone is a sentence among others. */
export const chargingLines = (text: string, range: Span, names: NameBook): readonly Span[] => {
  const lines = linesOf(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: range.start + start, end: range.start + end }))
    .filter((line) => chargedUnits(text, line, names).length > 0);
  return lines.length > 1 ? lines : [];
};
