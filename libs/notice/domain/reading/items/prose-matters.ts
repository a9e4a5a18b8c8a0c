import type { Finding, Span } from '../draft.ts';
import { headingOf } from '../outline/heading.ts';
import { readParties } from '../parties/parties.ts';
import type { Reader } from '../parties/reader.ts';
import type { Matter, Matters } from './matter.ts';

/** Whom a notice speaks to, with its text behind them on one line: 各县人民政府，县直各部门：…. */
const addressees = /^\s*各[^。：]{2,120}：/u;

/**
 * What becomes of a notice that numbers nothing and has no table: each paragraph that names a unit is a matter. What is said to
 * all units or towns is none.
 */
export const proseMatters = (reader: Reader, paragraphs: readonly Span[]): Matters => {
  const { text } = reader.source;
  const findings: Finding[] = [];
  const matters = paragraphs.flatMap((paragraph): Matter | readonly [] => {
    const { end } = paragraph;
    const start = paragraph.start + (addressees.exec(text.slice(paragraph.start, end))?.[0].length ?? 0);
    const { units, places, findings: found } = readParties(reader, { start, end });
    if (units.every(({ collective }) => collective)) return [];
    for (const each of found) findings.push(each);
    return { start, textStart: start, end, path: [], heading: headingOf(text.slice(start, end)), units, places };
  });
  return { matters, findings };
};
