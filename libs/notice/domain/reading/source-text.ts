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

/** A span that gives way to other words, which stand where it began. Either may be empty. */
export interface Edit extends Span {
  readonly words: string;
}

/** The text with those edits made, which must be in order and apart. Linear in the text and the edits. */
export const spliced = (source: SourceText, edits: readonly Edit[]): SourceText => {
  if (edits.length === 0) return source;
  const pieces: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let run = 0;
  const write = (words: string): void => {
    pieces.push(words);
    length += words.length;
  };
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
    write(source.text.slice(start, end));
  };
  let from = 0;
  for (const { start, end, words } of edits) {
    keep(from, start);
    if (words !== '') {
      runs.push({ at: length, original: originalOffset(source, start) });
      write(words);
    }
    from = end;
  }
  keep(from, source.text.length);
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
