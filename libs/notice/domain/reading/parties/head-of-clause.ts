import type { Span } from '../draft.ts';
import { isLocalCollective } from '../places/collective-names.ts';
import { partyLabel } from '../words/labels.ts';
import { groupOfUnits, openPhrase, unitEnding } from '../words/unit-words.ts';
import { aboutOthers, type Charge, chargeAt, everybody, listEnds, withOthers, withThem } from './charge-words.ts';
import { areElided } from './elided-organs.ts';
import { type PartyClause, withThose } from './party-clauses.ts';
import type { Reader } from './reader.ts';
import { looksLikeUnit, requestedUnits } from './requested-units.ts';
import { type ListedName, listedNames } from './unit-list.ts';

/** 由市司法局负责解释, 由市政府督查室督办: to be asked about, and charged with nothing. */
const watches = /^(?:负责)?(?:解释|督办|(?:严肃|依规|依法)?(?:追责|问责|查处|处理))/u;
const withWhom = /^(?:会同|协同|联合)/u;
const longestList = 120;
/** What stands before whoever is asked or told to do something. */
const asks = /^(?:[请由]|责成|授权|委托|指定)/u;
/** Up to the first sign; 按照职责分工， goes on. */
const clauseHead = /^(?:[^，。；：\n\r]*(?:职责|职能|分工)，(?=负责|做好))?[^，。；：\n\r]*[：。]?/u;

/**
 * The clauses at the head of a paragraph or clause that name the units it charges: 市教育局：负责…, 县水利局负责…,
 * 市卫健委。承担…. Behind a colon or full stop a verb must follow; without one, every name must be a unit that is known, or
 * look like one beside one that is, or at the head of a sentence. `goesOn`: the clause before has charged somebody.
 */
export const chargedUnits = (reader: Reader, range: Span, goesOn = false): readonly PartyClause[] => {
  const { text } = reader.source;
  if (withWhom.test(text.slice(range.start, range.start + 2))) {
    const behind = { start: range.start + 2, end: range.end };
    return requestedUnits(reader, behind, { role: 'cooperating', goesOn });
  }
  const asked = asks.exec(text.slice(range.start, range.start + 2))?.[0] ?? '';
  const start = range.start + asked.length;
  const clause = { start, end: range.end };
  const words = clauseHead.exec(text.slice(start, Math.min(range.end, start + longestList)))?.[0] ?? '';
  const joins = ({ index }: RegExpExecArray): number => Number(withOthers.test(words.slice(index)));
  // 甲局会同乙局负责: what gives the role stands behind both.
  for (const end of [...words.matchAll(listEnds)].toSorted((a, b) => joins(a) - joins(b))) {
    if (end.index < 2) continue;
    const list = words.slice(0, end.index);
    if (/由/u.test(list) || aboutOthers.test(list)) return [];
    const clauses = chargesOf(reader, clause, { list, after: start + end.index + end[0].length, stop: end[1], goesOn });
    if (clauses.length > 0) return clauses;
  }
  if (start === range.start) return [];
  const requested = requestedUnits(reader, clause, { role: 'responsible' });
  return requested.filter((request) => !watches.test(text.slice(request.end, request.end + 8)));
};

interface NamedFirst {
  readonly list: string;
  /** Where what follows the list and its stop begins. */
  readonly after: number;
  readonly stop: string | undefined;
  readonly goesOn: boolean;
}

/** The clause of a list at the head of another, if what follows there charges its names. */
const chargesOf = (reader: Reader, { start, end }: Span, named: NamedFirst): readonly PartyClause[] => {
  const { source, names } = reader;
  const { list, after } = named;
  const clause = { list, start, end: start + list.length };
  const listed = listedNames(list.replace(withThem, '、'), names.knows);
  if (listed.length === 0) return [];
  const charge = chargeAt(source.text, after);
  if (!charge) {
    const isParty = ({ name }: ListedName): boolean =>
      names.knows(name) || isLocalCollective(name) || looksLikeUnit(name);
    return saysWhat(source.text, named, end) && listed.every(isParty) ? [{ role: 'responsible', ...clause }] : [];
  }
  if (areElided(listed, names)) return [{ role: charge.role, ...clause, elided: true }];
  if (!areCharged(reader, listed, charge, { ...named, start })) return [];
  const others = withOthers.exec(source.text.slice(after, after + 4))?.[0];
  const together = others
    ? requestedUnits(reader, { start: after + others.length, end }, { role: 'cooperating', goesOn: true })
    : [];
  return [...withThose({ role: charge.role, ...clause, ...(charge.exhorts && { exhorts: true }) }), ...together];
};

/** 市教育局：… says whom it charges even where no verb of the table follows; a list of addressees says nothing more. */
const saysWhat = (text: string, { list, after, stop }: NamedFirst, end: number): boolean =>
  stop === '：' && !partyLabel.test(`${list}：`) && /^[^\n\r]{4}/u.test(text.slice(after, Math.min(end, after + 4)));

const behindDay = /[月日底末]以?前，\s*$/u;
/** 各镇要加大投入，9月底前落实资金: by a day, and so more than an exhortation. */
const beforeDay = /^[^。；\n\r]*[月日底末]以?前(?!后|期|往|来)/u;
const longestSentence = 120;
const ofLevel = /^(?:[省市县区州镇乡]|街道)/u;

/** Whether all those names are of units that can be charged by such words. */
const areCharged = (
  { source: { text }, names }: Reader,
  listed: readonly ListedName[],
  charge: Charge,
  { start, after, stop, goesOn }: NamedFirst & { readonly start: number },
): boolean => {
  const besideKnown = goesOn || listed.some(({ name }) => names.knows(name));
  const before = text[start - (/[请由]/u.test(text[start - 1] ?? '') ? 2 : 1)] ?? '。';
  // 作为监测点的县一中: what it is stands before its name.
  const opensSentence = /[。；）.\s的]/u.test(before);
  const hasDay =
    behindDay.test(text.slice(Math.max(0, start - 16), start)) ||
    beforeDay.test(text.slice(after, after + longestSentence));
  const exhorts = charge.exhorts && !hasDay;
  return listed.every(({ name }) => {
    if (everybody.test(name)) return false;
    if (names.knows(name)) return goesOn || !(exhorts && (isLocalCollective(name) || groupOfUnits.test(name)));
    if (stop !== undefined) return unitEnding.test(name) || openPhrase.test(name);
    const byLevel = text[start - 1] === '由' && ofLevel.test(name) && !exhorts;
    return (besideKnown || byLevel || (!exhorts && opensSentence)) && looksLikeUnit(name);
  });
};
