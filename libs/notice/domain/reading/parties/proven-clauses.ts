import type { Span } from '../draft.ts';
import { overseerLabel } from '../words/labels.ts';
import { openPhrase, unitEnding } from '../words/unit-words.ts';
import { beforeOtherLabel, labelledClauses, type PartyClause, verbalClauses, withoutRule } from './party-clauses.ts';
import { listedNames } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

export interface ProvenClauses {
  readonly clauses: readonly PartyClause[];
  /** What stands among them like one more, and names nothing that could be a unit. */
  readonly strange: readonly PartyClause[];
}

/** The clauses of a place that name units: after labels, or before verbs, or else all its words as one list. */
export const clausesIn = (inner: string, place: Span, names: NameBook): ProvenClauses => {
  if (speaksOfOthers.test(inner)) return { clauses: [], strange: [] };
  const labelled = labelledClauses(inner, place.start);
  const verbal = labelled.length > 0 ? [] : verbalClauses(inner, place.start);
  const bare: PartyClause = {
    role: 'responsible',
    list: beforeOtherLabel(withoutRule(inner)),
    start: place.start,
    end: place.end,
  };
  const clauses = [labelled, verbal].find(({ length }) => length > 0) ?? [bare];
  const read = clauses.map((clause) => {
    const listed = listedNames(clause.list, names.knows);
    const units = listed.filter(({ name }) => names.knows(name) || openPhrase.test(name) || unitEnding.test(name));
    const strange = listed.filter((name) => !units.includes(name));
    return { clause, listed, units, strange, known: listed.some(({ name }) => names.knows(name)) };
  });
  // What a label introduces is a list of units even if one is strange; a sentence with a verb must prove itself: a short
  // strange name counts beside one that is known, and a person is asked.
  const real = read.filter(({ clause, listed, units, strange, known }) => {
    if (labelled.length > 0 && !clause.byVerb) return units.length > 0;
    if (!clause.byVerb) return listed.length > 0 && strange.length === 0;
    const enough = known || units.length >= strange.length;
    return units.length > 0 && enough && strange.every(({ name }) => name.length <= longestStrange);
  });
  const proven = labelled.length > 0 || real.length === clauses.length || real.some(({ known }) => known);
  if (!proven || real.length === 0) return { clauses: [], strange: [] };
  const strange = read.filter((one) => !real.includes(one)).map(({ clause }) => clause);
  return { clauses: real.map(({ clause }) => clause), strange };
};

const longestStrange = 14;
const speaksOfOthers = new RegExp(`^\\s*${overseerLabel.source}[^：]*$`, 'u');
