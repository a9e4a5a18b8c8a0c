import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { localGovernment } from '../places/collective-names.ts';
import { partyNoun } from '../words/labels.ts';
import { bracketsIn } from './brackets.ts';
import type { Reader } from './reader.ts';
import type { NameBook } from './unit-names.ts';

const partyWord = new RegExp(`(?<!各|有关|相关|[的由])(?:${partyNoun})`, 'gu');
/** How far behind such a word its names may stand. */
const reach = 40;

/**
 * The net under all forms of a label: where a paragraph for which nobody was read holds the word of a label with a known unit
 * close behind it, or a bracket with one in it.
 */
export const unreadParties = ({ source, names }: Reader, range: Span): readonly Finding[] => {
  const { text } = source;
  const words = text.slice(range.start, range.end);
  const labels = [...words.matchAll(partyWord)].map(({ 0: word, index }): Span => {
    const end = index + word.length;
    const behind = words.slice(end, end + reach).split('。')[0] ?? '';
    return { start: range.start + index, end: range.start + end + behind.length };
  });
  const brackets = bracketsIn(text, range).map(({ inner }) => inner);
  return [...labels, ...brackets]
    .filter(({ start, end }) => namesUnit(text.slice(start, end), names))
    .slice(0, 1)
    .map((place) => finding(source, 'parties.unread', place, text.slice(place.start, place.end)));
};

/** A known unit with a sign on either side; a place alone says where. */
const namesUnit = (words: string, names: NameBook): boolean =>
  words.length <= longestAsked &&
  words.split(/[^\p{Script=Han}]+|[为是由]/u).some((part) => names.knows(part) && localGovernment(part) === undefined);

const longestAsked = 200;
