import { linesOf } from '../lines.ts';
import { type SourceText, spliced } from '../source-text.ts';
import { numbersWithin } from '../words/numbers-within.ts';
import { breakPlaces, personPlaces } from './break-places.ts';

/** No paragraph is longer but one that has lost its line ends. */
const longestParagraph = 400;
const leastNumbers = 2;

/** Where paragraphs stood apart by the indent that they began with: 　　. A name and its post stand apart so, too. */
const indent = /　{2,}(?=\S)/gu;
const nameBefore = /(?:^|[：\s　])\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,3}$/u;

/**
 * Gives a text back the line ends that a copy lost, where a line is too long for a paragraph and numbers count on in it, or
 * indents stand in it. Every break maps to the place where it was put.
 */
export const restoreBreaks = (source: SourceText): SourceText => {
  const { text } = source;
  const breaks = linesOf(text)
    .filter((line) => line.text.length > longestParagraph && !line.text.includes('\t'))
    .flatMap((line) => breaksIn(line.text).map((at) => line.start + at));
  return spliced(
    source,
    breaks.map((at) => ({ start: at, end: at, words: '\n' })),
  );
};

const breaksIn = (line: string): readonly number[] => {
  const numbers = numbersWithin(line);
  const indents = [...line.matchAll(indent)]
    .filter(({ index }) => !nameBefore.test(line.slice(Math.max(0, index - 12), index)))
    .map(({ index }) => index);
  if (numbers.length < leastNumbers && indents.length < leastNumbers) return [];
  const founds = /(?:组\s*长|召\s*集\s*人)\s*：/u.test(line);
  const around = [...breakPlaces, ...(founds ? personPlaces : [])].flatMap(({ at, once }) => {
    const found = [...line.matchAll(at)].map(({ index }) => index);
    return once ? found.slice(0, 1) : found;
  });
  return [...new Set([...numbers, ...indents, ...around])].filter((at) => at > 0).sort((a, b) => a - b);
};
