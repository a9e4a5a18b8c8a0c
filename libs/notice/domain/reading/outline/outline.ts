import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { foundsBody } from '../words/body-words.ts';
import { type Marker, type MarkerKind, markerAt } from '../words/markers.ts';
import { checkNumbering } from './numbering.ts';
import { closesItem, endsSection } from './section-ends.ts';
import { growingTree, type OutlineNode } from './tree.ts';

export type { OutlineNode } from './tree.ts';

export interface Outline {
  readonly nodes: readonly OutlineNode[];
  /** Lines under no number: head, introduction, signature, headings without a number. */
  readonly loose: readonly Line[];
  readonly findings: readonly Finding[];
}

/** The tree of numbered paragraphs. Numbers are kept as printed; a gap is reported and never filled. */
export const outline = (source: SourceText): Outline => {
  const { text } = source;
  const tree = growingTree(text);
  const loose: Line[] = [];
  const findings: Finding[] = [];
  /** What follows belongs to no paragraph until the next number. */
  let closed = false;
  /** Behind the founding of a body, numbers begin afresh or go on: the next one tells. */
  let founded = false;
  /** The line before. */
  let before = '';
  /** Text without a number, up to the end of the line or to the first number in it. */
  const takeText = (line: Line, end: number): void => {
    const ends = endsSection(line.text);
    if (ends) founded = foundsBody(line.text);
    if (ends && !founded) tree.beginPart();
    closed ||= ends ? founded : closesItem(line.text, before) && hasText(text, tree.innermost());
    if (!closed && tree.innermost()) tree.extend(end);
    else loose.push(line);
  };
  const takeParagraphs = (line: Line, starts: readonly ParagraphStart[]): void => {
    closed = false;
    if (founded && starts[0]?.marker.value === 1) tree.beginPart();
    founded = false;
    for (const [index, { at, marker }] of starts.entries()) {
      if (at > line.start) {
        findings.push(finding(source, 'outline.break-missing', { start: at, end: at + marker.length }, marker.printed));
      }
      tree.add(marker, at, trimmedEnd(text, starts[index + 1]?.at ?? line.end));
    }
  };
  let annexes = 0;
  for (const line of linesOf(text)) {
    annexes = annexesUpTo(line, annexes);
    const starts = annexes > 1 ? [] : paragraphStarts(text, line, tree.counting());
    const end = starts[0]?.at ?? line.end;
    if (annexes > 1) loose.push(line);
    else if (end > line.start) takeText(line, end);
    if (starts.length > 0) takeParagraphs(line, starts);
    before = line.text;
  }
  return { nodes: tree.nodes, loose, findings: [...findings, ...checkNumbering(source, tree.nodes)] };
};

/** Whether more than a heading stands under the number. */
const hasText = (text: string, node: OutlineNode | undefined): boolean =>
  node !== undefined && /[。；〕】）]|\n[^\n：]{2,12}：/u.test(text.slice(node.textStart, node.end));

/** How many annexes a list has named up to this line: `附件：1.…`, `2.…`; 0 where the line is not of such a list. */
const annexesUpTo = ({ text }: Line, before: number): number => {
  if (/^附\s*件\s*：\s*1[.．、]/u.test(text)) return 1;
  const marker = before > 0 ? markerAt(text, 0) : undefined;
  return marker?.kind === 'digit' && marker.value === before + 1 ? marker.value : 0;
};

interface ParagraphStart {
  readonly at: number;
  readonly marker: Marker;
}

/** A number at the line's head; and, inside it, one that goes on counting right after a sentence: a lost line end. */
const paragraphStarts = (text: string, line: Line, counting: Map<MarkerKind, number>): readonly ParagraphStart[] => {
  const starts: ParagraphStart[] = [];
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
