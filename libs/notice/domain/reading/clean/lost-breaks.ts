import { finding } from '../finding.ts';
import { linesOf } from '../lines.ts';
import { type SourceText, spliced } from '../source-text.ts';
import { numbersWithin } from '../words/numbers-within.ts';
import { breakPlaces, personPlaces } from './break-places.ts';
import type { Cleaned } from './removal.ts';

/** No paragraph is longer but one that has lost its line ends. */
const longestParagraph = 400;
const leastNumbers = 2;

/** Where paragraphs stood apart by the indent that they began with: 　　. A name and its post stand apart so, too. */
const indent = /　{2,}(?=\S)/gu;
const nameBefore = /(?:^|[：\s　])\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,3}$/u;

/**
 * Gives a text back the line ends that a copy lost, where a line is too long for a paragraph and numbers count on in it, or
 * indents stand in it. Every break maps to the place where it was put; a finding tells of each such line how many it got.
 */
export const restoreBreaks = (source: SourceText): Cleaned => {
  const { text } = source;
  const broken = linesOf(text)
    .filter((line) => line.text.length > longestParagraph && !line.text.includes('\t'))
    .map((line) => ({ line, breaks: breaksIn(line.text).map((at) => line.start + at) }))
    .filter(({ breaks }) => breaks.length > 0);
  return {
    source: spliced(
      source,
      broken.flatMap(({ breaks }) => breaks.map((at) => ({ start: at, end: at, words: '\n' }))),
    ),
    findings: broken.map(({ line, breaks }) => finding(source, 'clean.break-restored', line, String(breaks.length))),
  };
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
