import type { DraftUnit, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { overseerLabel, partyLabel, personLabel } from '../words/labels.ts';
import { leadRuleIn } from '../words/lead-rule.ts';
import { unitsOf } from './assigned-units.ts';
import { chargesIn } from './charging-sentences.ts';
import type { PartyClause } from './party-clauses.ts';
import { partyPlaces } from './party-places.ts';
import { clausesIn } from './proven-clauses.ts';
import type { Reader } from './reader.ts';
import { listedNames } from './unit-list.ts';

export interface Parties {
  readonly units: readonly DraftUnit[];
  /** The brackets and lines that named them, for deadlines are set in the same places. */
  readonly places: readonly Span[];
  readonly findings: readonly Finding[];
}

/**
 * The parties that a range of the text names: in brackets, after a label, with a verb that gives a role; or else as
 * those whom its sentences charge (`onlyDated`: those that set a day). In a section that exhorts everybody (`exhortsAll`) it is asked
 * about whoever only 要 do something.
 */
export const readParties = (
  reader: Reader,
  range: Span,
  { exhortsAll = false, ...options }: { readonly onlyDated?: boolean; readonly exhortsAll?: boolean } = {},
): Parties => {
  const { places, findings: unclosed } = partyPlaces(reader, range);
  const named = partiesAt(reader, places);
  const findings = [...unclosed, ...named.findings];
  const charged = named.units.length === 0 ? chargesIn(reader, range, options) : [];
  const assigned = unitsOf(reader, charged);
  if (assigned.units.length === 0) return { ...named, findings };
  const codeOf = ({ exhorts }: PartyClause) =>
    exhorts && exhortsAll ? 'parties.in-safeguard' : 'parties.from-sentence';
  const told = charged.map((clause) => finding(reader.source, codeOf(clause), clause, clause.list));
  return { units: assigned.units, places: named.places, findings: [...findings, ...told, ...assigned.findings] };
};

/** The parties that stand in those places, each a bracket's inside, a labelled line or a clause with a verb. */
export const partiesAt = (reader: Reader, candidates: readonly Span[]): Parties => {
  const { source, names } = reader;
  const findings: Finding[] = [];
  const places: Span[] = [];
  const clauses: PartyClause[] = [];
  let { leadRule } = reader;
  for (const place of candidates) {
    const words = source.text.slice(place.start, place.end);
    const { clauses: found, strange } = clausesIn(words, place, names);
    if (found.length === 0) {
      if (personLabel.test(words)) findings.push(finding(source, 'parties.person', place, words));
      else if (overseerLabel.test(words)) findings.push(finding(source, 'parties.overseer', place, words));
      else if (startsWithLabel.test(words) || listedNames(words, names.knows).some(({ name }) => names.knows(name)))
        findings.push(finding(source, 'parties.unread', place, words));
      continue;
    }
    places.push(place);
    for (const clause of found) clauses.push(clause);
    for (const clause of strange) findings.push(finding(source, 'parties.unread', clause, clause.list));
    const rule = leadRuleIn(words);
    if (!rule) continue;
    leadRule = rule;
    findings.push(finding(source, 'parties.first-leads', place, rule.words));
  }
  const assigned = unitsOf({ ...reader, leadRule }, clauses);
  return { units: assigned.units, places, findings: [...findings, ...assigned.findings] };
};

const startsWithLabel = new RegExp(`^\\s*${partyLabel.source}`, 'u');
