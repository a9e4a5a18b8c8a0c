import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { personsIn } from './person-marks.ts';

/** Whom the ledger leaves out of a stretch of the text: a finding each, which does not say the name. */
export const omittedPersons = (source: SourceText, { start, end }: Span): readonly Finding[] =>
  personsIn(source.text.slice(start, end)).map((place) =>
    finding(source, 'persons.omitted', { start: start + place.start, end: start + place.end }),
  );

/** The same of words that were put together from parts of a stretch: each of them where it stands there, else the whole stretch. */
export const omittedFrom = (source: SourceText, from: Span, words: readonly string[]): readonly Finding[] => {
  const stretch = source.text.slice(from.start, from.end);
  return words
    .filter((each) => personsIn(each).length > 0)
    .flatMap((each) => {
      const at = stretch.indexOf(each);
      if (at < 0) return [finding(source, 'persons.omitted', from)];
      return omittedPersons(source, { start: from.start + at, end: from.start + at + each.length });
    });
};
