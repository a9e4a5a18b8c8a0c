import { type Finding, type Span } from '../draft.ts';
import { finding } from '../finding-codes.ts';
import { headingOf } from '../outline/heading.ts';
import { chargingLines } from '../parties/charged-units.ts';
import { type Parties, readParties } from '../parties/parties.ts';
import type { LeadRule } from '../parties/role-words.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import type { Candidate } from './items.ts';
import type { Matter, Matters } from './matter.ts';

/**
 * The matters among the numbered paragraphs. One that names parties is a matter; so are its lines where each charges
 * units; so is one whose section names the parties of all its paragraphs (`ofSections`, by node). One that nobody answers
 * for is a matter without units if nothing is numbered under it, unless a paragraph above it is the matter already.
 */
export const paragraphMatters = (
  source: SourceText,
  candidates: readonly Candidate[],
  ofSections: ReadonlyMap<number, Parties>,
  names: NameBook,
  leadRule: LeadRule | null,
): Matters => {
  const { text } = source;
  const matters: Matter[] = [];
  const findings: Finding[] = [];
  const read = (range: Span, kind: Candidate['kind'] = 'task'): Parties => {
    const parties = readParties(source, range, names, leadRule, kind === 'requirement');
    for (const each of parties.findings) findings.push(each);
    return parties;
  };
  let answeredUpTo = 0;
  for (const { index, node, path, above, kind, leaf, end } of candidates) {
    if (ofSections.has(index)) continue;
    const own = { start: node.textStart, end };
    const lines = chargingLines(text, own, names);
    for (const line of lines) {
      const { units, places } = read(line);
      const heading = headingOf(text.slice(line.start, line.end));
      matters.push({ ...line, textStart: line.start, path, heading, units, places });
    }
    if (lines.length > 0) continue;
    const { units, places } = read(own, kind);
    const { start, textStart, heading } = node;
    if (units.length > 0) {
      matters.push({ start, textStart, end: leaf ? end : node.end, path, heading, units, places });
      answeredUpTo = Math.max(answeredUpTo, node.end);
    } else if (leaf && kind !== 'aim' && start >= answeredUpTo) {
      const section = above.findLast((outer) => ofSections.has(outer));
      const inherited = section === undefined ? [] : (ofSections.get(section)?.units ?? []);
      if (inherited.length > 0) {
        findings.push(finding(source, 'parties.inherited', { start, end: textStart }, path.join(' ')));
      }
      const onlyIfDue = kind !== 'task';
      matters.push({ start, textStart, end, path, heading, units: inherited, places: [], onlyIfDue });
    }
  }
  return { matters, findings };
};
