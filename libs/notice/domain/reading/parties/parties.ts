import type { DraftUnit, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { otherLabel, partyLabel, personLabel } from '../words/labels.ts';
import { firstLeads, type LeadRule, leadRuleIn } from '../words/lead-rule.ts';
import { openPhrase, unitEnding } from '../words/unit-words.ts';
import { unitsOf } from './assigned-units.ts';
import { bracketsIn } from './brackets.ts';
import { chargesIn } from './charged-units.ts';
import { labelledClauses, type PartyClause, verbalClauses } from './party-clauses.ts';
import { namesIn } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

export interface Parties {
  readonly units: readonly DraftUnit[];
  /** The brackets and lines that named them, for deadlines are set in the same places. */
  readonly places: readonly Span[];
  readonly findings: readonly Finding[];
}

/**
 * The parties that a range of the text names: in brackets, after a label, with a verb that gives a role; or else as
 * those whom its sentences charge (`onlyDated`: those that set a day). `leadRule`: what the notice states of the first named.
 */
export const readParties = (
  source: SourceText,
  range: Span,
  names: NameBook,
  leadRule: LeadRule | null,
  onlyDated = false,
): Parties => {
  const unclosed: Finding[] = [];
  const named = partiesAt(source, partyPlaces(source, range, names, unclosed), names, leadRule);
  const findings = [...unclosed, ...named.findings];
  const charged = named.units.length === 0 ? chargesIn(source.text, range, names, onlyDated) : [];
  const assigned = unitsOf(source, charged, names, leadRule);
  if (assigned.units.length === 0) return { ...named, findings };
  const told = charged.map((clause) => finding(source, 'parties.from-sentence', clause, clause.list));
  return { units: assigned.units, places: named.places, findings: [...findings, ...told, ...assigned.findings] };
};

/** The parties that stand in those places, each a bracket's inside, a labelled line or a clause with a verb. */
export const partiesAt = (
  source: SourceText,
  candidates: readonly Span[],
  names: NameBook,
  stated: LeadRule | null,
): Parties => {
  const findings: Finding[] = [];
  const places: Span[] = [];
  const clauses: PartyClause[] = [];
  let leadRule = stated;
  for (const place of candidates) {
    const words = source.text.slice(place.start, place.end);
    const found = clausesIn(words, place, names);
    if (found.length === 0) {
      if (personLabel.test(words)) findings.push(finding(source, 'parties.person', place, words));
      else if (startsWithLabel.test(words) || namesIn(words, names.knows).some(({ name }) => names.knows(name)))
        findings.push(finding(source, 'parties.unread', place, words));
      continue;
    }
    places.push(place);
    for (const clause of found) clauses.push(clause);
    const rule = leadRuleIn(words);
    if (!rule) continue;
    leadRule = rule;
    findings.push(finding(source, 'parties.first-leads', place, rule.words));
  }
  const assigned = unitsOf(source, clauses, names, leadRule);
  return { units: assigned.units, places, findings: [...findings, ...assigned.findings] };
};

const startsWithLabel = new RegExp(`^\\s*${partyLabel.source}`, 'u');
const beginsOrHoldsLabel = new RegExp(
  `^\\s*(?:${partyLabel.source}|${otherLabel.source})|[；，]\\s*${partyLabel.source}`,
  'u',
);
const roleWord = /牵头|负责|配合|参与|落实|协助|协办|主办|承办|实施|分工|职责/u;

/** A bracket without a label that is longer than this is an explanation. */
const longestVerbal = 600;

/** Brackets, and lines or sentences that begin with a label, in the order of the text. */
const partyPlaces = (source: SourceText, range: Span, names: NameBook, findings: Finding[]): readonly Span[] => {
  const { text } = source;
  const places: Span[] = [];
  const brackets = bracketsIn(text, range);
  for (const bracket of brackets) {
    const inner = text.slice(bracket.inner.start, bracket.inner.end);
    const labelled = beginsOrHoldsLabel.test(inner);
    const short = inner.length < longestVerbal;
    const verbal = short && bracket.closed && roleWord.test(inner);
    const bare =
      short &&
      endsSentence(text, bracket, range) &&
      namesAlone(inner, names, /[。；]/u.test(text[bracket.start - 1] ?? ''));
    if (!bracket.closed && (labelled || bare)) findings.push(finding(source, 'parties.unclosed', bracket, inner));
    if (labelled || verbal || bare) places.push(bracket.inner);
  }
  const own = blanked(text, range, brackets);
  const sentences = new RegExp(`(?:^|[\\n\\r。；])\\s*(?:${partyLabel.source}|${otherLabel.source})[^。\\n\\r]*`, 'gu');
  for (const found of own.matchAll(sentences)) {
    const start = range.start + found.index + (/^[\n\r。；\s]*/u.exec(found[0])?.[0].length ?? 0);
    places.push({ start, end: range.start + found.index + found[0].length });
  }
  return places.sort((a, b) => a.start - b.start);
};

/** Behind a whole sentence, or before its stop: there a bracket may say who does it. */
const endsSentence = (text: string, { start, end }: Span, range: Span): boolean =>
  /[。；！\s]/u.test(text[start - 1] ?? '') || end === range.end || /[。；\n\r]/u.test(text[end] ?? '');

/**
 * Nothing but units, one of them known; one alone only behind a whole sentence, for inside one it explains the word before
 * it.
 */
const namesAlone = (inner: string, names: NameBook, behindStop: boolean): boolean => {
  if (inner.includes('：')) return false;
  const listed = namesIn(inner.replace(firstLeads, ''), names.knows);
  const known = listed.filter(({ name }) => names.knows(name));
  const like = listed.filter(({ name }) => names.knows(name) || openPhrase.test(name) || unitEnding.test(name));
  return listed.length > (behindStop ? 0 : 1) && known.length > 0 && like.length === listed.length;
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

const clausesIn = (inner: string, place: Span, names: NameBook): readonly PartyClause[] => {
  const labelled = labelledClauses(inner, place.start);
  const verbal = labelled.length > 0 ? [] : verbalClauses(inner, place.start);
  const bare: PartyClause = { role: 'responsible', list: inner, start: place.start, end: place.end };
  const clauses = [labelled, verbal].find(({ length }) => length > 0) ?? [bare];
  const read = clauses.map((clause) => {
    const listed = namesIn(clause.list, names.knows);
    const units = listed.filter(({ name }) => names.knows(name) || openPhrase.test(name) || unitEnding.test(name));
    const strange = listed.filter((name) => !units.includes(name));
    return { clause, listed, units, strange, known: listed.some(({ name }) => names.knows(name)) };
  });
  // What a label introduces is a list of units even if one is strange; a sentence with a verb must prove itself: a short
  // strange name counts beside one that is known, and a person is asked.
  const real = read.filter(({ listed, units, strange, known }) => {
    if (labelled.length > 0) return units.length > 0;
    if (verbal.length === 0) return listed.length > 0 && strange.length === 0;
    const enough = known || units.length >= strange.length;
    return units.length > 0 && enough && strange.every(({ name }) => name.length <= longestStrange);
  });
  const proven = labelled.length > 0 || real.length === clauses.length || real.some(({ known }) => known);
  return proven ? real.map(({ clause }) => clause) : [];
};

const longestStrange = 14;
