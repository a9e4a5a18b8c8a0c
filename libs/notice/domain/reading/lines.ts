import type { Span } from './draft.ts';

/** A line without its line end; `text` is trimmed, `start` and `end` enclose just that. */
export interface Line extends Span {
  readonly text: string;
  /** How far the line was indented. */
  readonly indent: number;
}

/** Every line that holds something, in order. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  for (const found of text.matchAll(/[^\n\r\f]+/gu)) {
    const trimmed = found[0].trim();
    if (trimmed === '') continue;
    const indent = found[0].indexOf(trimmed);
    const start = found.index + indent;
    lines.push({ text: trimmed, start, end: start + trimmed.length, indent });
  }
  return lines;
};
