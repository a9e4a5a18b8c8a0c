import { readBody } from './body/body.ts';
import { locateBody } from './body/body-region.ts';
import { clean } from './clean/index.ts';
import { type Decoded, decode } from './decode.ts';
import type { KnownUnit, NoticeDraft, Span, UnreadableNotice } from './draft.ts';
import { eachOnce, finding } from './finding.ts';
import { readHead } from './head/head.ts';
import { assignItems } from './items/assigned-items.ts';
import { itemCandidates } from './items/candidates.ts';
import { strayDuties } from './items/duties-of-members.ts';
import { withheld } from './items/withheld.ts';
import { outline } from './outline/outline.ts';
import { readCollectives } from './parties/collectives.ts';
import { namesAlike } from './parties/names-alike.ts';
import { ownNamesIn } from './parties/own-names.ts';
import { nameBook } from './parties/unit-names.ts';
import { localClauses } from './places/localities.ts';
import { rewritten, sourceOf } from './source-text.ts';
import { headsWithoutColumns, tablesIn } from './tables/tables.ts';
import { readTargets } from './targets/targets.ts';
import { documentKindOf } from './words/document-kinds.ts';
import { withEvenLabels } from './words/label-forms.ts';

/** Bytes of a plain text to a draft. What cannot be read is told as a value; nothing throws. */
export const readNotice = (
  bytes: Uint8Array,
  knownUnits: readonly KnownUnit[] = [],
): NoticeDraft | UnreadableNotice => {
  const decoded = decode(bytes);
  return 'unreadable' in decoded ? decoded : readDecoded(decoded, knownUnits);
};

/** A text that was decoded, or taken out of a page that was: where characters of it were lost, a finding says so. */
export const readDecoded = (
  { text, encoding, damaged }: Decoded,
  knownUnits: readonly KnownUnit[] = [],
): NoticeDraft | UnreadableNotice => {
  const draft = readText(text, knownUnits);
  if ('unreadable' in draft || damaged === 0) return draft;
  const source = sourceOf(text);
  const lost = damagedPlaces(text).map((place) => finding(source, 'decode.damaged', place, encoding));
  return { ...draft, findings: [...lost, ...draft.findings].toSorted((a, b) => a.source.start - b.source.start) };
};

/** Where characters were lost, run by run; behind many of them the rest is one place, for a damaged file is one trouble. */
const damagedPlaces = (text: string): readonly Span[] => {
  const runs = Array.from(text.matchAll(/\uFFFD+/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const [rest, last] = [runs[mostDamagedPlaces - 1], runs.at(-1)];
  if (!rest || !last) return runs;
  return [...runs.slice(0, mostDamagedPlaces - 1), { start: rest.start, end: last.end }];
};

const mostDamagedPlaces = 50;

/** A notice that is text already: clean → outline → items → parties → times → targets → body, and the head. */
export const readText = (original: string, knownUnits: readonly KnownUnit[] = []): NoticeDraft | UnreadableNotice => {
  if (original.trim() === '') return { unreadable: 'notice.empty' };
  if (hasEndlessLine(original)) return { unreadable: 'notice.endless-line' };
  const { source, furniture, findings: removals } = clean(original);
  const even = rewritten(source, withEvenLabels(source.text));
  const tree = outline(even);
  const head = readHead(source, tree.loose, furniture);
  const known = knownUnits.filter(({ place }) => !place || !head.place.name || place === head.place.name);
  const names = nameBook(head.place, [...known, ...ownNamesIn(source.text, head.place, head.issuer)]);
  const region = locateBody(source.text, tree);
  const candidates = itemCandidates(even.text, tree, region);
  const tables = tablesIn(source.text);
  const kind = documentKindOf(head.title);
  const isProse = kind.assigns === 'yes' && tree.nodes.length === 0 && tables.length === 0 && region === null;
  const prose = isProse && /通知$/u.test(head.title) ? tree.loose : [];
  const stated = assignItems({
    source,
    even,
    names,
    outline: tree,
    candidates,
    tables,
    body: region,
    prose,
    head,
    kind,
  });
  const { items, findings: ofItems } = ['never', 'hardly'].includes(kind.assigns)
    ? withheld(source, kind, stated)
    : stated;
  const local = localClauses(source.text);
  const { body, findings: ofBody } = readBody(source, tree, region, names);
  const { collectives, findings: ofCollectives } = readCollectives(source, items, local);
  const nothing =
    items.length === 0
      ? [finding(sourceOf(original), 'notice.no-items', { start: 0, end: original.length }, kind.kind)]
      : [];
  const targets =
    items.length === 0 && body === null ? { indicators: [], findings: [] } : readTargets(source, local, head.issuedOn);
  const lost = headsWithoutColumns(source.text).map((place) =>
    finding(source, 'tables.without-columns', place, source.text.slice(place.start, place.end).trim()),
  );
  const findings = [
    lost,
    removals,
    tree.findings,
    head.findings,
    ofItems,
    strayDuties(source, tree.nodes, region),
    targets.findings,
    ofBody,
    ofCollectives,
    namesAlike(source, items, body),
    nothing,
  ].flat();
  return {
    title: head.title,
    documentNumber: head.documentNumber,
    issuer: head.issuer,
    issuedOn: head.issuedOn,
    items,
    body,
    indicators: targets.indicators,
    findings: eachOnce(findings).toSorted((a, b) => a.source.start - b.source.start),
    collectives,
  };
};

/** A line of a million characters: a data file, or a page without paragraphs that no rule of ours could take apart. */
const hasEndlessLine = (text: string): boolean => {
  let from = 0;
  for (const { index } of text.matchAll(/[\n\r]/g)) {
    if (index - from > longestLine) return true;
    from = index;
  }
  return text.length - from > longestLine;
};

const longestLine = 1_000_000;
