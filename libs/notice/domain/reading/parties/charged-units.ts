import type { Role, Span } from '../draft.ts';
import { linesOf } from '../lines.ts';
import { isLocalCollective } from '../places/collective-names.ts';
import { bodyName } from '../words/body-words.ts';
import { partyLabel } from '../words/labels.ts';
import { groupOfUnits, openPhrase, unitEnding } from '../words/unit-words.ts';
import { bracketsIn } from './brackets.ts';
import { type PartyClause, withThose } from './party-clauses.ts';
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
    words: `(?:按(?:照|各自)?职责)?${adverb}负责(?!人|同志|解释|制(?![定订作造止]))|对[^，。；]{2,24}负(?:总责|主体责任|属地责任)|承担|履行|组织实施|作为(?:实施|责任|落实)主体|于.{2,12}前|应当(?=\\p{Script=Han})`,
    role: 'responsible',
  },
  { words: '(?:(?<!机)要|应(?!急)|须)(?=[在于][^，。]{2,24}[前内])', role: 'responsible' },
  { words: '(?:(?<!机)要|应(?!急)|须)?会同', role: 'responsible' },
  { words: '(?:(?<!机)要|应(?!急)|须)(?=\\p{Script=Han})|[做抓]好', role: 'responsible', exhorts: true },
];

const byDivision = '(?:要|应当|应)?(?:按照|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?，?';
/** What gives a role also in the middle of a sentence, behind 由. */
const byWhom = charges
  .filter(({ exhorts }) => !exhorts)
  .map(({ words }) => new RegExp(`^(?:${byDivision})?(?:${words})`, 'u'));
const anyCharge = charges.map(({ words }) => words).join('|');
const ends = new RegExp(`(：|。)|(?:${byDivision})?(?=${anyCharge})`, 'gu');
const beginnings = charges.map((charge) => ({ ...charge, begins: new RegExp(`(?:${charge.words})`, 'uy') }));

/** Words that make a sentence say something of other paragraphs. */
const aboutOthers = /任务|(?:以上|以下|上述|下列)(?=各|工作|事项|措施|内容|项目|职责)|本(?:部分|章|节|项)/u;
/** Whoever is concerned: spoken to, not charged. */
const everybody = /^各(?:牵头|责任|成员|配合|有关|相关|级)*(?:单位|部门)(?:和(?:单位|部门))?$/u;
const longestList = 120;
/** Up to the first sign; 按照职责分工， goes on. */
const clauseHead = /^(?:[^，。；：\n\r]*(?:职责|职能|分工)，(?=负责|做好))?[^，。；：\n\r]*[：。]?/u;
const setsDay = /[月日底末]以?前/u;
const behindDay = /[月日底末]以?前，\s*$/u;
const withOthers = /^(?:要|应|须)?会同/u;

/**
 * The clauses at the head of a paragraph or clause that name the units it charges: 市教育局：负责…, 县水利局负责…,
 * 市卫健委。承担…. Behind a colon or full stop a verb must follow; without one, every name must be a unit that is known, or
 * look like one beside one that is, or at the head of a sentence. `goesOn`: the clause before has charged somebody.
 */
const chargedUnits = (text: string, range: Span, names: NameBook, goesOn = false): readonly PartyClause[] => {
  if (text.startsWith('会同', range.start)) {
    return requestedUnits(text, { ...range, start: range.start + '会同'.length }, names, 'cooperating', goesOn);
  }
  const start = /[请由]/u.test(text[range.start] ?? '') ? range.start + 1 : range.start;
  const words = clauseHead.exec(text.slice(start, Math.min(range.end, start + longestList)))?.[0] ?? '';
  // 甲局会同乙局负责: what gives the role stands behind both.
  const found = [...words.matchAll(ends)].toSorted((a, b) => Number(joins(words, a)) - Number(joins(words, b)));
  for (const end of found) {
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

const joins = (words: string, { index }: RegExpExecArray): boolean => withOthers.test(words.slice(index));

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
  const opensSentence = /[。；）.\s]/u.test(text[start - (/[请由]/u.test(text[start - 1] ?? '') ? 2 : 1)] ?? '。');
  const isAsked = text[start - 1] === '由';
  const exhorts = charge.exhorts && !behindDay.test(text.slice(Math.max(0, start - 16), start));
  const isUnit = (name: string): boolean => {
    if (everybody.test(name)) return false;
    if (names.knows(name)) return !(exhorts && (isLocalCollective(name) || groupOfUnits.test(name)));
    if (stop !== undefined) return unitEnding.test(name) || openPhrase.test(name);
    const byLevel = isAsked && ofLevel.test(name) && !exhorts;
    return (besideKnown || byLevel || (!exhorts && opensSentence)) && looksLikeUnit(name);
  };
  if (!listed.every(({ name }) => isUnit(name))) return [];
  const others = withOthers.exec(text.slice(after, after + 4))?.[0];
  const together = others
    ? requestedUnits(text, { start: after + others.length, end }, names, 'cooperating', true)
    : [];
  return [...withThose({ role: charge.role, ...clause }), ...together];
};

/**
 * 请市教育局于…前, 会同市财政局…: the most words behind 请 or 会同 that are known units, and nothing else. Where the clause has
 * charged another (`goesOn`), strange names count that look like one.
 */
const requestedUnits = (
  text: string,
  { start, end }: Span,
  names: NameBook,
  role: Role,
  goesOn = false,
): readonly PartyClause[] => {
  const words = /^[^，。；：\n\r]{2,60}/u.exec(text.slice(start, end))?.[0] ?? '';
  const stops = /[，。]/u.test(text[start + words.length] ?? '');
  const isList = (list: string): boolean => {
    const listed = namesIn(list, names.knows).map(({ name }) => name);
    const strange = listed.filter((name) => !names.knows(name));
    const mayBeStrange = stops && list === words && strange.every(looksLikeUnit);
    return strange.length < listed.length && (strange.length === 0 || mayBeStrange);
  };
  const known = descending(words.length).find((length) => isList(words.slice(0, length))) ?? 0;
  const length = Math.max(known, goesOn ? strangeList(words, stops, names) : 0);
  return length > 1 ? [{ role, list: words.slice(0, length), start, end: start + length }] : [];
};

const descending = (from: number): readonly number[] => Array.from({ length: from }, (_, index) => from - index);

/** How long a list of units is that begins the words, its last name cut where it first looks like one. */
const strangeList = (words: string, stops: boolean, names: NameBook): number => {
  let from = 0;
  for (const part of words.split('、')) {
    const whole = names.knows(part) || looksLikeUnit(part);
    const ends = words[from + part.length] === '、' || (stops && from + part.length === words.length);
    const cut = whole && ends ? part : (firstUnit.exec(part)?.[0] ?? '');
    if (!names.knows(cut) && !looksLikeUnit(cut)) return Math.max(0, from - 1);
    from += cut.length + 1;
    if (cut !== part) break;
  }
  return from - 1;
};

const firstUnit = /^\p{Script=Han}{2,14}?(?:[局委厅所站队]|公司|中心|办事处)/u;

const ofLevel = /^(?:[省市县区州镇乡]|街道)/u;

/** A strange name that is short, ends like a unit, and is no standing body: a person is asked what it is. */
const looksLikeUnit = (name: string): boolean =>
  name.length <= 16 && unitEnding.test(name) && !/[的各或向]|^(?:本|其)/u.test(name) && !bodyName.test(name);

/**
 * The clauses of a range that name whom they charge: at the head of a sentence or clause (市教育局负责…，市民政局配合), and
 * behind 由 in its middle (…由市住建局负责). What stands in brackets is not asked. `onlyDated`: in sentences that set a day.
 */
export const chargesIn = (text: string, range: Span, names: NameBook, onlyDated: boolean): readonly PartyClause[] => {
  const brackets = bracketsIn(text, range);
  return [...text.slice(range.start, range.end).matchAll(/[^。；\n\r]+/gu)].flatMap((sentence) => {
    if (onlyDated && !setsDay.test(sentence[0])) return [];
    const from = range.start + sentence.index;
    const starts = aboutOthers.test(sentence[0])
      ? /^\s*/gu
      : /(?<=^|，)\s*(?:(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末)?前)?|(?<=[^，])由/gu;
    let goesOn = false;
    return [...sentence[0].matchAll(starts)].flatMap((found) => {
      const clause = { start: from + found.index + found[0].length, end: range.end };
      if (brackets.some(({ start, end }) => start <= clause.start && clause.start < end)) return [];
      const charged = chargedUnits(text, clause, names, goesOn);
      goesOn ||= charged.length > 0;
      if (text[clause.start] === '由' && charged.some(({ end }) => describes(text, end))) return [];
      return found[0] === '由' && !charged.every(({ end }) => givesRole(text, end)) ? [] : charged;
    });
  });
};

/** …由市住建局负责，: a verb that gives a role. */
const givesRole = (text: string, at: number): boolean => {
  const words = text.slice(at, at + 24);
  return !describes(text, at) && byWhom.some((verb) => verb.test(words));
};

/** 由市民政局负责管理的机构. */
const describes = (text: string, at: number): boolean => {
  const words = text.slice(at, at + 24);
  return byWhom.some((verb) => /^\p{Script=Han}{1,8}的/u.test(words.replace(verb, '')) && verb.test(words));
};

/** The lines of a range that each charge units. One alone is a sentence among others. */
export const chargingLines = (text: string, range: Span, names: NameBook): readonly Span[] => {
  const lines = linesOf(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: range.start + start, end: range.start + end }))
    .filter((line) => chargedUnits(text, line, names).length > 0);
  return lines.length > 1 ? lines : [];
};
