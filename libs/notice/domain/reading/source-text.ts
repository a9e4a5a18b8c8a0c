import type { Span } from './draft.ts';

/** From `at` in the text on, characters come from `original` on, one for one, until the next run. */
interface Run {
  readonly at: number;
  readonly original: number;
}

/** A text and where each of its characters stood in the decoded original. */
export interface SourceText {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const sourceOf = (original: string): SourceText => ({ text: original, runs: [{ at: 0, original: 0 }] });

/** The same characters at the same places, written differently. Refuses a change of length: offsets would lie. */
export const rewritten = (source: SourceText, text: string): SourceText => {
  if (text.length !== source.text.length) throw new Error('A rewritten text must keep its length');
  return { text, runs: source.runs };
};

/** The text without those spans, which must be in order and apart. Linear in the text and the spans. */
export const without = (source: SourceText, removed: readonly Span[]): SourceText => {
  if (removed.length === 0) return source;
  const pieces: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let run = 0;
  const keep = (start: number, end: number): void => {
    if (start >= end) return;
    while (run + 1 < source.runs.length && runAt(source, run + 1).at <= start) run += 1;
    for (let at = start; at < end; run += 1) {
      const { at: runStart, original } = runAt(source, run);
      const runEnd = source.runs[run + 1]?.at ?? source.text.length;
      runs.push({ at: length + at - start, original: original + at - runStart });
      at = Math.min(runEnd, end);
      if (at === end) break;
    }
    pieces.push(source.text.slice(start, end));
    length += end - start;
  };
  let from = 0;
  for (const span of removed) {
    keep(from, span.start);
    from = span.end;
  }
  keep(from, source.text.length);
  return { text: pieces.join(''), runs };
};

/** The text with line ends at those places, which must be in order; each maps to where it was put. */
export const withBreaks = (source: SourceText, places: readonly number[]): SourceText => {
  const pieces: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let from = 0;
  let run = 0;
  const copy = (end: number): void => {
    while (run + 1 < source.runs.length && runAt(source, run + 1).at <= from) run += 1;
    for (let at = from; at < end; run += 1) {
      const { at: runStart, original } = runAt(source, run);
      runs.push({ at: length + at - from, original: original + at - runStart });
      const runEnd = source.runs[run + 1]?.at ?? source.text.length;
      at = Math.min(runEnd, end);
      if (at === end) break;
    }
    pieces.push(source.text.slice(from, end));
    length += end - from;
    from = end;
  };
  for (const place of places) {
    copy(place);
    runs.push({ at: length, original: originalOffset(source, place) });
    pieces.push('\n');
    length += 1;
  }
  copy(source.text.length);
  return { text: pieces.join(''), runs };
};

/** Where a span of the text stands in the original: from its first character to the end of its last. */
export const originOf = (source: SourceText, start: number, end: number): Span => {
  const first = originalOffset(source, start);
  return { start: first, end: end > start ? originalOffset(source, end - 1) + 1 : first };
};

const originalOffset = ({ runs }: SourceText, offset: number): number => {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run ? run.original + offset - run.at : 0;
};

const runAt = (source: SourceText, index: number): Run => source.runs[index] ?? { at: source.text.length, original: 0 };
