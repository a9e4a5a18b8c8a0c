import type { DraftUnit, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { headingOf } from '../outline/heading.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { chargingLines } from '../parties/charging-sentences.ts';
import { type Parties, partiesAt, readParties } from '../parties/parties.ts';
import type { Reader } from '../parties/reader.ts';
import { unreadParties } from '../parties/unread-parties.ts';
import type { Candidate } from './candidates.ts';
import type { Matter, Matters } from './matter.ts';
import { unitsAsHeading } from './section-clauses.ts';

/**
 * The matters among the numbered paragraphs. One that names parties is a matter; so are its lines where each charges
 * units; so is one whose section names the parties of all its paragraphs (`ofSections`, by node). One that nobody answers
 * for is a matter without units if nothing is numbered under it, unless a paragraph above it is the matter already.
 */
export const paragraphMatters = (
  reader: Reader,
  candidates: readonly Candidate[],
  ofSections: ReadonlyMap<number, Parties>,
): Matters => {
  const { source, names } = reader;
  const { text } = source;
  const matters: Matter[] = [];
  const findings: Finding[] = [];
  const read = (range: Span, kind: Candidate['kind'] = 'task'): Parties => {
    const parties = readParties(reader, range, { onlyDated: kind === 'requirement', exhortsAll: kind === 'safeguard' });
    for (const each of parties.findings) findings.push(each);
    return parties;
  };
  let answeredUpTo = 0;
  for (const { index, node, path, above, kind, leaf, divided, end } of candidates) {
    if (ofSections.has(index)) continue;
    const own = { start: node.textStart, end };
    const lines = chargingLines(reader, own);
    for (const line of lines) {
      const { units, places } = read(line);
      const heading = headingOf(text.slice(line.start, line.end));
      matters.push({ ...line, textStart: line.start, path, heading, units, places });
    }
    if (lines.length > 0) continue;
    const named = read(own, kind);
    const begins = divided ? firstWords(text, node) : undefined;
    const atHead = leaf ? unitsAsHeading(text, node, names) : undefined;
    const subject = named.units.length > 0 || !leaf ? undefined : (begins ?? atHead);
    // 一、先进单位 1.市教育局: an entry of a list.
    if (subject && text.slice(subject.end, end).trim() === '') continue;
    const said = subject ? partiesAt(reader, [subject]) : atHead ? besideHeading(reader, atHead, named) : named;
    const { places } = said;
    const section = above.findLast((outer) => ofSections.has(outer));
    const ofSection = section === undefined ? undefined : ofSections.get(section);
    const inherited = asSubject(text, node, ofSection?.units ?? []);
    // 会同市教育局…: whoever the section speaks of does it together with them.
    const together = said.units.length > 0 && said.units.every(({ role }) => role === 'cooperating');
    const units = together ? [...inherited, ...said.units] : said.units;
    const { start, textStart, heading } = node;
    if (units.length > 0) {
      matters.push({ start, textStart, end: leaf ? end : node.end, path, heading, units, places });
      answeredUpTo = Math.max(answeredUpTo, node.end);
    } else if (leaf && kind !== 'aim' && start >= answeredUpTo) {
      if (inherited.length > 0) {
        findings.push(finding(source, 'parties.inherited', { start, end: textStart }, path.join(' ')));
      } else if (named.findings.every(({ code }) => !isTold.has(code))) {
        for (const each of unreadParties(reader, own)) findings.push(each);
      }
      const onlyIfDue = kind !== 'task';
      matters.push({
        start,
        textStart,
        end,
        path,
        heading,
        units: inherited,
        places: ofSection?.places ?? [],
        onlyIfDue,
      });
    }
  }
  return { matters, findings };
};

/** 三、市住建局 over 会同市应急局…: whom the sentences name comes to the units of the heading, unless a label says who. */
const besideHeading = (reader: Reader, heading: Span, named: Parties): Parties => {
  if (named.places.length > 0) return named;
  const { units, ...headed } = partiesAt(reader, [heading]);
  const others = named.units.filter(({ canonical }) => units.every((unit) => unit.canonical !== canonical));
  return { ...headed, units: [...units, ...others] };
};

/** The parties of a paragraph were asked about, or stand there only to watch. */
const isTold: ReadonlySet<string> = new Set(['parties.unread', 'parties.overseer']);

/** 2.各中小学校。…: whom a paragraph begins with, up to the first stop. */
const firstWords = (text: string, { textStart, ownEnd }: OutlineNode): Span | undefined => {
  const words = /^[^。：；，\n\r]{2,40}(?=[。：])/u.exec(text.slice(textStart, ownEnd))?.[0];
  return words === undefined ? undefined : { start: textStart, end: textStart + words.length };
};

/** 牵头开展…: the units of the heading lead. */
const asSubject = (text: string, { textStart }: OutlineNode, units: readonly DraftUnit[]): readonly DraftUnit[] =>
  text.startsWith('牵头', textStart) ? units.map((unit) => ({ ...unit, role: 'lead' })) : units;
