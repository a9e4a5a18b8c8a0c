import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { actingUnits } from '../parties/acting-units.ts';
import type { Reader } from '../parties/reader.ts';
import type { Candidate } from './candidates.ts';
import type { Matter } from './matter.ts';
import { mattersWithin } from './matters-within.ts';

/** Where a paragraph says what a unit does that none of its matters names. Both are in the order of the text. */
export const unreadActors = (
  reader: Reader,
  candidates: readonly Candidate[],
  matters: readonly Matter[],
): readonly Finding[] => {
  const { source } = reader;
  const within = mattersWithin(matters);
  return candidates.flatMap(({ node, kind, leaf, end }) => {
    if (kind === 'aim' || !leaf) return [];
    const own = within({ start: node.start, end });
    const units = own.flatMap((matter) => matter.units);
    const ranges = [{ start: node.textStart, end }, ...own.flatMap(({ places }) => places)];
    return ranges
      .flatMap((range) => actingUnits(reader, range, units))
      .map((place) => finding(source, 'parties.acting', place, source.text.slice(place.start, place.end)));
  });
};
