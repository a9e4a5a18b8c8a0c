import { readBody } from './body/body.ts';
import { locateBody } from './body/body-region.ts';
import { clean } from './clean/index.ts';
import { decode } from './decode.ts';
import type { Finding, KnownUnit, NoticeDraft, UnreadableNotice } from './draft.ts';
import { finding } from './finding-codes.ts';
import { readHead } from './head/head.ts';
import { assignsNothing } from './head/title-words.ts';
import { assignItems } from './items/assigned-items.ts';
import { itemCandidates } from './items/items.ts';
import { headsWithoutColumns, tablesIn } from './items/tables.ts';
import { outline } from './outline/outline.ts';
import { readCollectives } from './parties/collectives.ts';
import { ownNamesIn } from './parties/own-names.ts';
import { nameBook } from './parties/unit-names.ts';
import { sourceOf } from './source-text.ts';
import { localClauses } from './targets/localities.ts';
import { readTargets } from './targets/targets.ts';

/** Bytes of a notice to a draft. What cannot be read is told as a value; nothing throws. */
export const readNotice = (
  bytes: Uint8Array,
  knownUnits: readonly KnownUnit[] = [],
): NoticeDraft | UnreadableNotice => {
  const decoded = decode(bytes);
  if ('unreadable' in decoded) return decoded;
  const draft = readText(decoded.text, knownUnits);
  if ('unreadable' in draft || decoded.damaged === 0) return draft;
  const place = { start: 0, end: decoded.text.length };
  return {
    ...draft,
    findings: [finding(sourceOf(decoded.text), 'decode.damaged', place, decoded.encoding), ...draft.findings],
  };
};

/** A notice that is text already: clean → outline → items → parties → times → targets → body, and the head. */
export const readText = (original: string, knownUnits: readonly KnownUnit[] = []): NoticeDraft | UnreadableNotice => {
  if (original.trim() === '') return { unreadable: 'notice.empty' };
  if (hasEndlessLine(original)) return { unreadable: 'notice.endless-line' };
  const { source, furniture, findings: removals } = clean(original);
  const tree = outline(source);
  const head = readHead(source, tree.loose, furniture);
  const names = nameBook(head.place, [...knownUnits, ...ownNamesIn(source.text, head.place, head.issuer)]);
  const region = locateBody(source.text, tree);
  const candidates = assignsNothing.test(head.title) ? [] : itemCandidates(source.text, tree, region);
  const { items, findings: ofItems } = assignItems(source, tree, candidates, tablesIn(source.text), names, head);
  const local = localClauses(source.text);
  const measures = region
    ? [
        { start: 0, end: region.start },
        { start: region.end, end: source.text.length },
      ]
    : [{ start: 0, end: source.text.length }];
  const { body, findings: ofBody } = readBody(source, tree, region, names);
  const { collectives, findings: ofCollectives } = readCollectives(source, items, local);
  const nothing =
    items.length === 0 ? [finding(sourceOf(original), 'notice.no-items', { start: 0, end: original.length })] : [];
  const lost = headsWithoutColumns(source.text).map((place) =>
    finding(source, 'tables.without-columns', place, source.text.slice(place.start, place.end).trim()),
  );
  const findings = [lost, removals, tree.findings, head.findings, ofItems, ofBody, ofCollectives, nothing].flat();
  return {
    title: head.title,
    documentNumber: head.documentNumber,
    issuer: head.issuer,
    issuedOn: head.issuedOn,
    items,
    body,
    indicators: items.length === 0 && body === null ? [] : readTargets(source.text, measures, local, head.issuedOn),
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

/** One question about a unit is enough, however often its name stands in the notice. */
const eachOnce = (findings: readonly Finding[]): readonly Finding[] => {
  const asked = new Set<string>();
  return findings.filter(({ code, message }) => {
    if (code !== 'names.unknown' && code !== 'parties.local') return true;
    return !asked.has(message) && asked.add(message) !== undefined;
  });
};
