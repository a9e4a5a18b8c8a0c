import type { Span } from '../draft.ts';

/** A bracket of any make; `inner` excludes the signs themselves. */
export interface Bracket extends Span {
  readonly inner: Span;
  readonly closed: boolean;
}

const isClosing = new Set('〕）】])}｝');
const signs = /[〔（【[({｛〕）】\])}｝]/gu;
const lineBreak = /[\n\r]/gu;
const longestOverLines = 600;

/**
 * The outermost brackets of a range, in order. A bracket closes with any closing sign at its own depth, for copies mix
 * them; one that is never closed ends with its line.
 */
export const bracketsIn = (text: string, range: Span): readonly Bracket[] => {
  const brackets: Bracket[] = [];
  let opened = 0;
  let depth = 0;
  let lineEnd = -1;
  const close = (end: number, closed: boolean): void => {
    brackets.push({ start: opened, end, inner: { start: opened + 1, end: closed ? end - 1 : end }, closed });
    depth = 0;
  };
  for (const found of text.slice(range.start, range.end).matchAll(signs)) {
    const at = range.start + found.index;
    const opens = !isClosing.has(found[0]);
    // Past the end of its line only a closing sign close by still belongs to an open bracket.
    if (depth > 0 && at > lineEnd && (opens || at - opened > longestOverLines)) close(lineEnd, false);
    if (opens) {
      if (depth === 0) {
        opened = at;
        if (at > lineEnd) lineEnd = endOfLine(text, at, range.end);
      }
      depth += 1;
    } else if (depth === 1) close(at + 1, true);
    else if (depth > 1) depth -= 1;
  }
  if (depth > 0) close(lineEnd, false);
  return brackets;
};

const endOfLine = (text: string, from: number, most: number): number => {
  lineBreak.lastIndex = from;
  return Math.min(lineBreak.exec(text)?.index ?? most, most);
};
