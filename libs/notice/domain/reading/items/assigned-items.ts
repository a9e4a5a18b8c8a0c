import type { BodyRegion } from '../body/body-region.ts';
import type { DraftItem, Due, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Head } from '../head/head.ts';
import type { Outline } from '../outline/outline.ts';
import { partiesAt } from '../parties/parties.ts';
import type { Reader } from '../parties/reader.ts';
import { omittedPersons } from '../persons/omitted-persons.ts';
import { originOf, type SourceText } from '../source-text.ts';
import type { Table } from '../tables/tables.ts';
import { readTimes } from '../times/times.ts';
import type { DocumentKind } from '../words/document-kinds.ts';
import type { Candidate } from './candidates.ts';
import type { Matter } from './matter.ts';
import { paragraphMatters } from './paragraph-matters.ts';
import { proseMatters } from './prose-matters.ts';
import { sectionClauses } from './section-clauses.ts';
import { statedRule } from './stated-rule.ts';
import { tableMatters } from './table-matters.ts';
import { unnumbered } from './unnumbered.ts';
import { unreadActors } from './unread-actors.ts';
import { unreadCells } from './unread-cells.ts';
import { unreadNames } from './unread-names.ts';

/** What may become items, and what they are read with. */
export interface Assignable extends Pick<Reader, 'names'> {
  /** As printed. */
  readonly source: SourceText;
  /** The same with its labels in one form, for whoever reads parties and times. */
  readonly even: SourceText;
  readonly outline: Outline;
  readonly candidates: readonly Candidate[];
  readonly tables: readonly Table[];
  readonly body: BodyRegion | null;
  /** The paragraphs of a notice that numbers none. */
  readonly prose: readonly Span[];
  readonly head: Pick<Head, 'title' | 'issuedOn'>;
  readonly kind: Pick<DocumentKind, 'kind' | 'assigns'>;
}

export interface AssignedItems {
  readonly items: readonly DraftItem[];
  readonly findings: readonly Finding[];
}

/**
 * Items with their parties and deadlines: the rows of tables that have a column of parties, and the numbered paragraphs.
 * A notice in which nobody answers for anything has no items.
 */
export const assignItems = ({
  source,
  even,
  names,
  outline,
  candidates,
  tables,
  body,
  prose,
  head,
  kind: { kind, assigns },
}: Assignable): AssignedItems => {
  const { text } = source;
  const findings: Finding[] = [];
  const leadRule = statedRule(text);
  const reader = { source: even, names, leadRule };
  if (leadRule)
    findings.push(finding(source, 'parties.first-leads', leadRule, text.slice(leadRule.start, leadRule.end)));
  const ofSections = new Map(
    [...sectionClauses(even.text, outline, names)]
      .map(([index, places]) => [index, partiesAt(reader, places)] as const)
      .filter(([, { units }]) => units.length > 0),
  );
  for (const each of unreadCells(reader, tables)) findings.push(each);
  const { paragraphs, above } = besideTables(candidates, tables);
  const ofProse = proseMatters(reader, prose);
  const isMatter = ({ start, end }: Span): boolean =>
    ofProse.matters.some((matter) => start <= matter.start && matter.end <= end);
  const apart = outline.loose.filter((line) => !isMatter(line));
  for (const each of unnumbered(reader, apart, body)) findings.push(each);
  const parts = [
    paragraphMatters(reader, paragraphs, ofSections),
    ofProse,
    ...tables.map((table, index) => tableMatters(reader, table, above[index] ?? [])),
  ];
  for (const each of [...ofSections.values(), ...parts].flatMap((part) => part.findings)) findings.push(each);
  const matters = parts.flatMap((part) => part.matters).toSorted((a, b) => a.start - b.start);
  if (matters.every(({ units }) => units.length === 0)) return { items: [], findings };
  for (const each of unreadActors(reader, paragraphs, matters)) findings.push(each);
  for (const each of unreadNames(reader, paragraphs, matters, findings)) findings.push(each);
  let toldOfLaw = false;
  let before: Due | null = null;
  const items = matters.flatMap((matter): DraftItem | readonly [] => {
    const { textStart, end, places, timeCells = [] } = matter;
    const times = readTimes(
      even,
      { start: textStart, end },
      { parties: places, cells: timeCells },
      { ...head, above: before },
    );
    before = times.due;
    const isDated = times.due?.kind === 'date' || (!matter.onlyIfDue && times.due?.kind === 'periodic');
    if ((matter.onlyIfDue || assigns === 'if-dated') && matter.units.length === 0 && !isDated) {
      findings.push(finding(source, 'items.left-out', matter, matter.heading));
      return [];
    }
    const isStated = places.length > 0 || matter.timeCells !== undefined || times.due?.kind === 'date';
    if (assigns === 'if-stated' && !isStated) {
      if (!toldOfLaw) findings.push(finding(source, 'notice.kind-assigns-nothing', matter, kind));
      toldOfLaw = true;
      return [];
    }
    for (const each of [...times.findings, ...omittedPersons(source, { start: textStart, end })]) findings.push(each);
    return { ...itemOf(source, matter), due: times.due };
  });
  return { items, findings };
};

const itemOf = (
  source: SourceText,
  { start, textStart, end, path, heading, units, persons = [] }: Matter,
): Omit<DraftItem, 'due'> => ({
  path,
  heading,
  text: without(source.text, { start: textStart, end }, persons),
  units,
  source: originOf(source, start, end),
});

/** A stretch of a text without those parts of it, which are in order. */
const without = (text: string, { start, end }: Span, parts: readonly Span[]): string => {
  let [left, from] = ['', start];
  for (const part of parts.filter((each) => each.start >= start && each.end <= end)) {
    left += text.slice(from, part.start);
    from = part.end;
  }
  return left + text.slice(from, end);
};

/**
 * A paragraph that holds a table is its title, and one inside a table is a cell: neither is read as a paragraph. Of each
 * table, the numbers above it. Both are in the order of the text.
 */
const besideTables = (
  candidates: readonly Candidate[],
  tables: readonly Table[],
): { readonly paragraphs: readonly Candidate[]; readonly above: readonly (readonly string[])[] } => {
  const above: (readonly string[])[] = [];
  const paragraphs = candidates.filter(({ node, path, end }) => {
    while ((tables[above.length]?.start ?? end) < node.start) above.push([]);
    const before = above.length;
    while ((tables[above.length]?.start ?? end) < end) above.push(path);
    const isCell = node.start < (tables[above.length - 1]?.end ?? 0);
    return above.length === before && !isCell;
  });
  return { paragraphs, above };
};
