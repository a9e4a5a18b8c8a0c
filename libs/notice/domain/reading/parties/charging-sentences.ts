import type { Span } from '../draft.ts';
import { linesOf } from '../lines.ts';
import { bracketsIn } from './brackets.ts';
import { aboutOthers, describes, givesRole } from './charge-words.ts';
import { chargedUnits } from './head-of-clause.ts';
import type { PartyClause } from './party-clauses.ts';
import type { Reader } from './reader.ts';

const setsDay = /[月日底末]以?前/u;
/**
 * Where a clause may begin: behind a comma, 甲局牵头、, the number of a point, a day, and what somebody is: 作为监测点的; or behind
 * 由 in the middle of one.
 */
const clauseStarts =
  /(?<=^|，|(?:牵头|负责|主办)、)\s*(?:（\d{1,2}）|[①-⑳])?(?:(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末)?前)?(?:作为[^，的由]{2,20}的)?|(?<=[^，])由/gu;
const sentenceStart = /^\s*(?:（\d{1,2}）|[①-⑳])?/gu;

/**
 * The clauses of a range that name whom they charge: at the head of a sentence or clause (市教育局负责…，市民政局配合), and
 * behind 由 in its middle (…由市住建局负责). What stands in brackets is not asked. `onlyDated`: in sentences that set a day.
 */
export const chargesIn = (
  reader: Reader,
  range: Span,
  { onlyDated = false }: { readonly onlyDated?: boolean } = {},
): readonly PartyClause[] => {
  const { text } = reader.source;
  const brackets = bracketsIn(text, range);
  return [...text.slice(range.start, range.end).matchAll(/[^。；\n\r]+/gu)].flatMap((sentence) => {
    if (onlyDated && !setsDay.test(sentence[0])) return [];
    const from = range.start + sentence.index;
    const starts = aboutOthers.test(sentence[0]) ? sentenceStart : clauseStarts;
    let goesOn = false;
    return [...sentence[0].matchAll(starts)].flatMap((found) => {
      const clause = { start: from + found.index + found[0].length, end: range.end };
      if (brackets.some(({ start, end }) => start <= clause.start && clause.start < end)) return [];
      const charged = chargedUnits(reader, clause, goesOn);
      goesOn ||= charged.length > 0;
      if (text[clause.start] === '由' && charged.some(({ end }) => describes(text, end))) return [];
      // 由甲局会同乙局妥善处理: the words behind the first say that they are charged.
      return found[0] === '由' && !charged.slice(0, 1).every(({ end }) => givesRole(text, end)) ? [] : charged;
    });
  });
};

/** The lines of a range that each charge units. One alone is a sentence among others. */
export const chargingLines = (reader: Reader, range: Span): readonly Span[] => {
  const lines = linesOf(reader.source.text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: range.start + start, end: range.start + end }))
    .filter((line) => chargedUnits(reader, line).length > 0);
  return lines.length > 1 ? lines : [];
};
