import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { localGovernment } from '../places/collective-names.ts';
import { otherLabel, partyLabel } from '../words/labels.ts';
import { openPhrase, unitEnding } from '../words/unit-words.ts';
import { bracketsIn } from './brackets.ts';
import { beforeOtherLabel, withoutRule } from './party-clauses.ts';
import type { Reader } from './reader.ts';
import { listedNames } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

const beginsOrHoldsLabel = new RegExp(
  `^\\s*(?:${partyLabel.source}|${otherLabel.source})|[；，]\\s*${partyLabel.source}`,
  'u',
);
const roleWord = /牵头|负责|配合|参与|落实|协助|协办|主办|承办|实施|分工|职责/u;

/** A bracket without a label that is longer than this is an explanation. */
const longestVerbal = 600;

export interface PartyPlaces {
  readonly places: readonly Span[];
  readonly findings: readonly Finding[];
}

/** Brackets, and lines or sentences that begin with a label, in the order of the text. */
export const partyPlaces = ({ source, names }: Reader, range: Span): PartyPlaces => {
  const { text } = source;
  const places: Span[] = [];
  /** 北片（大湾村、小湾村） says who answers only where nothing else does. */
  const where: Span[] = [];
  const findings: Finding[] = [];
  const brackets = bracketsIn(text, range);
  for (const bracket of brackets) {
    const inner = text.slice(bracket.inner.start, bracket.inner.end);
    const labelled = beginsOrHoldsLabel.test(inner);
    const short = inner.length < longestVerbal;
    const verbal = short && bracket.closed && roleWord.test(inner);
    const bare =
      short &&
      endsSentence(text, bracket, range) &&
      namesAlone(inner, names, bracket.start === range.start || /[。；]/u.test(text[bracket.start - 1] ?? ''));
    if (!bracket.closed && (labelled || bare)) findings.push(finding(source, 'parties.unclosed', bracket, inner));
    if (labelled || verbal || (bare && !namesPlaces(inner))) places.push(bracket.inner);
    else if (bare) where.push(bracket.inner);
    else if (short && endsSentence(text, bracket, range) && namesSome(inner, names))
      findings.push(finding(source, 'parties.unread', bracket, inner));
  }
  const own = blanked(text, range, brackets);
  const sentences = new RegExp(`(?:^|[\\n\\r。；])\\s*(?:${partyLabel.source}|${otherLabel.source})[^。\\n\\r]*`, 'gu');
  for (const found of own.matchAll(sentences)) {
    const start = range.start + found.index + (/^[\n\r。；\s]*/u.exec(found[0])?.[0].length ?? 0);
    places.push({ start, end: range.start + found.index + found[0].length });
  }
  return { places: (places.length > 0 ? places : where).toSorted((a, b) => a.start - b.start), findings };
};

/** At the head of a paragraph, behind a whole sentence, or before its stop: there a bracket may say who does it. */
const endsSentence = (text: string, { start, end }: Span, range: Span): boolean =>
  start === range.start ||
  /[。；！\s]/u.test(text[start - 1] ?? '') ||
  end === range.end ||
  /[。；\n\r]/u.test(text[end] ?? '');

/**
 * Nothing but units, one of them known; one alone only behind a whole sentence, for inside one it explains the word before
 * it.
 */
const namesAlone = (inner: string, names: NameBook, behindStop: boolean): boolean => {
  const list = beforeOtherLabel(withoutRule(inner));
  if (list.includes('：')) return false;
  const listed = listedNames(list, names.knows);
  const known = listed.filter(({ name }) => names.knows(name));
  const like = listed.filter(({ name }) => names.knows(name) || openPhrase.test(name) || unitEnding.test(name));
  return listed.length > (behindStop ? 0 : 1) && known.length > 0 && like.length === listed.length;
};

const namesPlaces = (inner: string): boolean =>
  inner.split('、').every((name) => localGovernment(name.trim()) !== undefined && !/(?:政府|办事处|委会)$/u.test(name));

/** A list with a known unit in it, and with words that are none: 县商务局★、县财政局. */
const namesSome = (inner: string, names: NameBook): boolean => {
  const listed = inner.includes('、') ? listedNames(inner, names.knows) : [];
  return listed.length > 1 && listed.some(({ name }) => names.knows(name));
};

/** The range with its brackets blanked out, so that a label is found only outside of them. */
const blanked = (text: string, range: Span, brackets: readonly Span[]): string => {
  let own = '';
  let from = range.start;
  for (const { start, end } of brackets) {
    // A list may itself hold brackets, 各县（市、区）; those stay.
    if (end - start < 12) continue;
    own += text.slice(from, start) + '　'.repeat(end - start);
    from = end;
  }
  return own + text.slice(from, range.end);
};
