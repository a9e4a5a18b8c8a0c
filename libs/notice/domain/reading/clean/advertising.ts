import type { Span } from '../draft.ts';
import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { begging, brandMark, invitation, publicWord, strongEnding, webWord } from './advertising-words.ts';
import { entriesOf } from './furniture-rules.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

const longestPhrase = 20;
const stops = /[，。、；：！？）〕】\n\r]/u;
const stopsAll = /[，。、；：！？）〕】\n\r]|$/gu;

/**
 * Removes advertising. A phrase is spliced in where it stands right before a stop, after unrelated words, several
 * times, and is named by the page's furniture, or is of a form that only advertising has. A paragraph is also freed of
 * a run of advertising clauses at its start.
 */
export const dropAdvertising = (source: SourceText, furniture: readonly Line[]): Cleaned => {
  const entries = entriesOf(furniture);
  const named = new Set(
    [...entries].filter((e) => e.length <= longestPhrase && webWord.test(e) && !publicWord.test(e)),
  );
  const begged = remove(
    source,
    Array.from(
      source.text.matchAll(begging),
      ({ index, 0: words }): Removal => ({
        start: index,
        end: index + words.length,
        code: 'clean.advertising-by-form',
      }),
    ),
  );
  const uninvited = remove(begged.source, invitations(begged.source.text, entries));
  const led = remove(uninvited.source, leadingClauses(uninvited.source.text, entries, brandsOf(entries)));
  const unspliced = remove(led.source, removals(led.source, named, 2, 'clean.advertising'));
  const forms = recurringForms(unspliced.source.text);
  const free = remove(unspliced.source, removals(unspliced.source, forms, 3, 'clean.advertising-by-form'));
  return {
    source: free.source,
    findings: [begged, uninvited, led, unspliced, free].flatMap(({ findings }) => findings),
  };
};

/** 点击下载某某客户端, wherever it stands, when the page's furniture shows it too. */
const invitations = (text: string, entries: ReadonlySet<string>): readonly Removal[] => {
  const phrases = [...entries].filter((entry) => invitation.test(entry));
  const removals: Removal[] = [];
  for (const phrase of phrases) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      removals.push({ start, end: start + phrase.length, code: 'clean.advertising' });
    }
  }
  return removals
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
};

const removals = (
  source: SourceText,
  phrases: ReadonlySet<string>,
  times: number,
  code: Removal['code'],
): readonly Removal[] => splicedPhrases(source.text, phrases, times).map((span) => ({ ...span, code }));

/** Where one of the phrases stands right before a stop: kept if it does so often enough and after different words. */
const splicedPhrases = (text: string, phrases: ReadonlySet<string>, times: number): readonly Span[] => {
  if (phrases.size === 0) return [];
  const places = new Map<string, Span[]>();
  for (const { index: end } of text.matchAll(stopsAll)) {
    const phrase = longestBefore(text, end, phrases);
    if (!phrase) continue;
    const start = end - phrase.length;
    // At the head of a clause it may be the subject that the sentence speaks of, not a splice.
    if (start === 0 || /[，。、；：！？\n\r]/u.test(text[start - 1] ?? '')) continue;
    const spans = places.get(phrase);
    if (spans) spans.push({ start, end });
    else places.set(phrase, [{ start, end }]);
  }
  return [...places.values()]
    .filter((spans) => afterDifferentWords(text, spans, times))
    .flat()
    .sort((a, b) => a.start - b.start);
};

const longestBefore = (text: string, end: number, phrases: ReadonlySet<string>): string | undefined => {
  for (let length = Math.min(longestPhrase, end); length >= 3; length -= 1) {
    const tail = text.slice(end - length, end);
    if (phrases.has(tail)) return tail;
  }
  return undefined;
};

const afterDifferentWords = (text: string, spans: readonly Span[], times: number): boolean =>
  spans.length >= times && new Set(spans.map(({ start }) => text.slice(start - 2, start))).size >= Math.min(times, 2);

/** Tails before stops that end like an advertised name and recur; the longest that all its places share. */
const recurringForms = (text: string): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { index: end } of text.matchAll(stopsAll)) {
    const clause =
      text
        .slice(Math.max(0, end - 12), end)
        .split(stops)
        .at(-1) ?? '';
    if (!strongEnding.test(clause) || publicWord.test(clause.slice(-8))) continue;
    for (let length = 4; length < clause.length; length += 1) {
      const tail = clause.slice(-length);
      counts.set(tail, (counts.get(tail) ?? 0) + 1);
    }
  }
  const recurring = [...counts].filter(([, n]) => n >= 3).map(([tail]) => tail);
  const shorter = new Set(recurring.flatMap((tail) => Array.from(tail, (_, from) => tail.slice(from + 1))));
  return new Set(recurring.filter((tail) => !shorter.has(tail)));
};

/** Brands are marks like `K8`, and the two characters beside them, that several entries of the furniture share. */
const brandsOf = (entries: ReadonlySet<string>): readonly string[] => {
  const shared = new Map<string, number>();
  for (const entry of entries) {
    const parts = new Set<string>();
    for (const [, before = '', mark = '', after = ''] of entry.matchAll(brandMark)) {
      for (const part of [before, mark.toLowerCase(), after]) if (part.length === 2) parts.add(part);
    }
    for (const part of parts) shared.set(part, (shared.get(part) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= 2).map(([part]) => part);
};

const leadingClauses = (text: string, entries: ReadonlySet<string>, brands: readonly string[]): readonly Removal[] => {
  if (brands.length === 0) return [];
  const removals: Removal[] = [];
  for (const line of linesOf(text)) {
    let end = 0;
    let branded = 0;
    for (const clause of line.text.matchAll(/([^，。、；：！？]{1,30})[，。、；！？]/gu)) {
      if (clause.index !== end) break;
      const words = clause[1] ?? '';
      const isBranded = brands.some((brand) => words.toLowerCase().includes(brand));
      if (!isBranded && !entries.has(words)) break;
      if (isBranded) branded += 1;
      end = clause.index + clause[0].length;
    }
    if (branded >= 2) removals.push({ start: line.start, end: line.start + end, code: 'clean.advertising' });
  }
  return removals;
};
