import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { type Line, linesOf } from '../lines.ts';
import { rewritten, type SourceText } from '../source-text.ts';
import { unitEnding } from '../words/unit-words.ts';
import { headOf } from './columns.ts';

/** How the cells of a row are set apart where there is no tab. */
interface Drawing {
  readonly divider: RegExp;
  /** What stands round a row and divides nothing. */
  readonly frame: RegExp;
  /** A row that only draws. */
  readonly rule: RegExp;
  readonly fewestCells: number;
  /** Whether units alone show that the rows are a table, where no head does: a page's own bars have the same signs. */
  readonly headless: boolean;
}

const drawings: readonly Drawing[] = [
  {
    divider: /[|｜│┃║]/gu,
    frame: /^[|｜│┃║]|[|｜│┃║]$/gu,
    rule: /^[\s|｜│┃║+:：\-—=─━┄┈┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]+$/u,
    fewestCells: 2,
    headless: true,
  },
  {
    divider: /(?<=[^ 　]) [ 　]+(?=[^ 　])|(?<=[^ 　])　{2,}(?=[^ 　])/gu,
    frame: /^(?!)/gu,
    rule: /^[-—=─━ 　]+$/u,
    fewestCells: 3,
    headless: false,
  },
];

/**
 * The same text with a tab between the cells of tables that were drawn with | or spaces, every character at its place. A
 * block of lines is one if all have the same number of cells, and the first is the head of a table or units stand in several.
 */
export const withDrawnTables = (source: SourceText): { source: SourceText; findings: readonly Finding[] } => {
  const lines = linesOf(source.text);
  const edits: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  const findings: Finding[] = [];
  for (const drawing of drawings) {
    for (const block of blocksOf(lines, drawing)) {
      const [first, last] = [block[0], block.at(-1)];
      if (!first || !last || !isTable(block, drawing)) continue;
      for (const line of block) edits.push({ start: line.start, end: line.end, words: tabbed(line.text, drawing) });
      findings.push(finding(source, 'tables.drawn', { start: first.start, end: last.end }, first.text.trim()));
    }
  }
  return { source: rewritten(source, overwritten(source.text, edits)), findings };
};

const cellsIn = (text: string, drawing: Drawing): readonly string[] =>
  tabbed(text, drawing)
    .split('\t')
    .map((cell) => cell.trim());

const tabbed = (text: string, { divider, frame, rule }: Drawing): string =>
  rule.test(text)
    ? ' '.repeat(text.length)
    : text.replace(frame, ' ').replace(divider, (found) => `\t${' '.repeat(found.length - 1)}`);

/** Lines that follow one another with the same number of cells, and the rules between them. */
const blocksOf = (lines: readonly Line[], drawing: Drawing): readonly (readonly Line[])[] => {
  const blocks: Line[][] = [];
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    const cells = line.text.includes('\t') ? 0 : cellsIn(line.text, drawing).length;
    const open = blocks.at(-1);
    const follows = open?.at(-1) === lines[index - 1] && open !== undefined;
    if (follows && (drawing.rule.test(line.text) || cells === columns)) open.push(line);
    else if (cells >= drawing.fewestCells && !drawing.rule.test(line.text)) {
      blocks.push([line]);
      columns = cells;
    }
  }
  return blocks;
};

const isTable = (block: readonly Line[], drawing: Drawing): boolean => {
  const rows = block.filter(({ text }) => !drawing.rule.test(text)).map(({ text }) => cellsIn(text, drawing));
  if (rows.length < 2) return false;
  const naming = rows.filter((cells) => cells.some((cell) => cell.length <= 40 && unitEnding.test(cell)));
  return headOf(rows[0] ?? []) !== null || (drawing.headless && naming.length >= 2);
};

const overwritten = (text: string, edits: readonly { start: number; end: number; words: string }[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, words } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), words);
    from = end;
  }
  return pieces.join('') + text.slice(from);
};
