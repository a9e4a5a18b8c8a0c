import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { foundsBody } from '../words/body-words.ts';
import { type Marker, markerAt } from '../words/markers.ts';
import { headingOf } from './heading.ts';
import { checkNumbering } from './numbering.ts';
import { closesItem, endsSection } from './section-ends.ts';

/** A numbered paragraph with what follows it, up to the next number or to a line that ends the section. */
export interface OutlineNode extends Span {
  readonly marker: Marker;
  readonly heading: string;
  /** Where the text after the number begins. */
  readonly textStart: number;
  /** Where its own text ends and that of its first child begins, or `end`. */
  readonly ownEnd: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Numbering starts afresh in every part: the notice itself, each of its annexes. */
  readonly part: number;
}

export interface Outline {
  readonly nodes: readonly OutlineNode[];
  /** Lines under no number: head, introduction, signature, headings without a number. */
  readonly loose: readonly Line[];
  readonly findings: readonly Finding[];
}

interface OpenNode {
  start: number;
  end: number;
  marker: Marker;
  heading: string;
  textStart: number;
  ownEnd: number;
  parent: number | null;
  children: number[];
  part: number;
}

/** The tree of numbered paragraphs. Numbers are kept as printed; a gap is reported and never filled. */
export const outline = (source: SourceText): Outline => {
  const nodes: OpenNode[] = [];
  const loose: Line[] = [];
  const findings: Finding[] = [];
  let stack: number[] = [];
  let part = 0;
  let annexes = 0;
  let closed = false;
  // Behind the founding of a body, numbers begin afresh or go on: the next one tells.
  let founded = false;
  for (const line of linesOf(source.text)) {
    annexes = annexesUpTo(line, annexes);
    if (annexes > 1) {
      loose.push(line);
      continue;
    }
    const starts = paragraphStarts(
      source.text,
      line,
      stack.map((index) => nodes[index]?.marker),
    );
    if (starts.length === 0 || (starts[0]?.at ?? line.end) > line.start) {
      const end = starts[0]?.at ?? line.end;
      if (endsSection(line.text)) {
        founded = foundsBody(line.text);
        closed ||= founded;
        if (!founded) {
          stack = [];
          part += 1;
        }
      } else if (closesItem(line.text) && hasText(source.text, nodes[stack.at(-1) ?? -1])) closed = true;
      const owner = closed ? undefined : nodes[stack.at(-1) ?? -1];
      if (owner) extend(nodes, stack, end);
      else loose.push(line);
    }
    if (starts.length > 0) closed = false;
    if (founded && starts[0]) {
      founded = false;
      if (starts[0].marker.value === 1) {
        stack = [];
        part += 1;
      }
    }
    for (const [index, { at, marker }] of starts.entries()) {
      const end = trimmedEnd(source.text, starts[index + 1]?.at ?? line.end);
      if (at > line.start)
        findings.push(finding(source, 'outline.break-missing', { start: at, end: at + marker.length }, marker.printed));
      while (stack.length > 0 && (nodes[stack.at(-1) ?? 0]?.marker.level ?? 0) >= marker.level) stack.pop();
      const parent = stack.at(-1) ?? null;
      const textStart = at + marker.length;
      nodes.push({
        start: at,
        end,
        marker,
        heading: headingOf(source.text.slice(textStart, end)),
        textStart,
        ownEnd: end,
        parent,
        children: [],
        part,
      });
      stack.push(nodes.length - 1);
      if (parent !== null) nodes[parent]?.children.push(nodes.length - 1);
      extend(nodes, stack, end);
    }
  }
  return { nodes, loose, findings: [...findings, ...checkNumbering(source, nodes)] };
};

/** Whether more than a heading stands under the number. */
const hasText = (text: string, node: OpenNode | undefined): boolean =>
  node !== undefined && /[。；〕】）]/u.test(text.slice(node.textStart, node.end));

/** How many annexes a list has named up to this line: `附件：1.…`, `2.…`; 0 where the line is not of such a list. */
const annexesUpTo = ({ text }: Line, before: number): number => {
  if (/^附\s*件\s*：\s*1[.．、]/u.test(text)) return 1;
  const marker = before > 0 ? markerAt(text, 0) : undefined;
  return marker?.kind === 'digit' && marker.value === before + 1 ? marker.value : 0;
};

/** The text grows to `end`: as own text of the innermost open node, as text of a descendant for the outer ones. */
const extend = (nodes: readonly OpenNode[], stack: readonly number[], end: number): void => {
  for (const index of stack) {
    const node = nodes[index];
    if (!node) continue;
    node.end = end;
    if (node.children.length === 0) node.ownEnd = end;
  }
};

interface ParagraphStart {
  readonly at: number;
  readonly marker: Marker;
}

/** A number at the line's head; and, inside it, one that goes on counting right after a sentence: a lost line end. */
const paragraphStarts = (
  text: string,
  line: Line,
  open: readonly (Marker | undefined)[],
): readonly ParagraphStart[] => {
  const starts: ParagraphStart[] = [];
  const counting = new Map(open.flatMap((marker) => (marker ? [[marker.kind, marker.value] as const] : [])));
  const note = (at: number, marker: Marker): void => {
    starts.push({ at, marker });
    counting.set(marker.kind, marker.value);
  };
  const bullet = /^[★☆※●◆▲\s]*/u.exec(line.text)?.[0].length ?? 0;
  const head = markerAt(text, line.start + bullet);
  if (head) note(line.start, { ...head, length: head.length + bullet });
  for (const stop of line.text.matchAll(/[。〕】）]\s*(?=[（(一二三四五六七八九十\d])/gu)) {
    const at = line.start + stop.index + stop[0].length;
    const marker = markerAt(text, at);
    if (marker && at < line.end && counting.get(marker.kind) === marker.value - 1) note(at, marker);
  }
  return starts;
};

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
};
