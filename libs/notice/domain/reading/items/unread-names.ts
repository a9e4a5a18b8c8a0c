import type { DraftUnit, Finding, Span } from '../draft.ts';
import { finding, placesOf } from '../finding.ts';
import { namedUnits } from '../parties/named-units.ts';
import type { Reader } from '../parties/reader.ts';
import { originOf } from '../source-text.ts';
import type { Candidate } from './candidates.ts';
import type { Matter } from './matter.ts';
import { mattersWithin } from './matters-within.ts';

/**
 * Where a paragraph, or a row of a table, names a unit that no matter in it has and that nothing was said of (`told`): whatever
 * reads parties, no unit that the notice names is lost in silence. Candidates and matters are in the order of the text.
 */
export const unreadNames = (
  reader: Reader,
  candidates: readonly Candidate[],
  matters: readonly Matter[],
  told: readonly Finding[],
): readonly Finding[] => {
  const { source } = reader;
  const within = mattersWithin(matters);
  const isTold = placesOf(told);
  const unreadIn = (range: Span, units: readonly DraftUnit[]): readonly Finding[] =>
    namedUnits(reader, range, units)
      .filter(({ start, end }) => !isTold(originOf(source, start, end)))
      .map((place) => finding(source, 'parties.named', place, source.text.slice(place.start, place.end)));
  const ofParagraphs = candidates
    .filter(({ kind }) => kind !== 'aim')
    // Whom a heading names, the paragraphs under it have.
    .flatMap(({ node, end }) => {
      const units = within(node).flatMap((matter) => matter.units);
      return unreadIn({ start: node.textStart, end }, units);
    });
  const rows = matters.filter(({ timeCells }) => timeCells !== undefined);
  return [...ofParagraphs, ...rows.flatMap((row) => unreadIn(row, row.units))];
};
