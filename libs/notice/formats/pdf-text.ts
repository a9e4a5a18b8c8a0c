import { getDocumentProxy } from 'unpdf';
import { rulesOn } from './pdf-rules.ts';
import { type Piece, type PrintedTable, stands, tablesFramedBy } from './pdf-tables.ts';

const mostPages = 1_000;
/** Text pieces whose base lines are closer than this share of their height stand on one line. */
const sameLine = 0.5;
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－·\s]*$/u;
const fewestFullLines = 3;
/** A first or last line that stands on so many pages is a running head or foot. */
const recurs = 3;

export type UnreadablePdf = 'notice.damaged' | 'notice.encrypted' | 'notice.no-text-layer' | 'notice.too-large';

/**
 * The text layer of a PDF in reading order, paragraphs whole, without page numbers and running heads; the rows of a table
 * that rules frame are lines, a tab between cells.
 */
export const pdfText = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly unreadable: UnreadablePdf }> => {
  let pages: readonly (readonly PrintedLine[])[];
  try {
    // The library takes the bytes away from whoever hands them over.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (document.numPages > mostPages) return { unreadable: 'notice.too-large' };
      const read: (readonly PrintedLine[])[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item)] : []));
        read.push(withTables(pieces, tablesFramedBy(await rulesOn(page), pieces)));
        page.cleanup();
      }
      pages = read;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    return { unreadable: isEncrypted(error) ? 'notice.encrypted' : 'notice.damaged' };
  }
  const text = joinedLines(withoutFurniture(pages)).join('\n').trim();
  return text === '' ? { unreadable: 'notice.no-text-layer' } : { text };
};

const isEncrypted = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'PasswordException';

const pieceOf = (item: { str: string; transform: readonly number[]; width: number; height: number }): Piece => ({
  text: item.str,
  x: item.transform[4] ?? 0,
  y: item.transform[5] ?? 0,
  width: item.width,
  height: item.height || Math.abs(item.transform[3] ?? 0),
});

interface PrintedLine {
  readonly text: string;
  readonly y: number;
  /** A row of a table: never part of a paragraph. */
  readonly isRow?: true;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const withTables = (pieces: readonly Piece[], tables: readonly PrintedTable[]): readonly PrintedLine[] => {
  const loose = pieces.filter((piece) => !tables.some((table) => stands(table, piece)));
  const rows = tables.flatMap(({ top, left, right, rows: lines }) =>
    lines.map(
      (text, index): PrintedLine => ({ text, y: top - index / lines.length, left, right, height: 0, isRow: true }),
    ),
  );
  return [...linesOf(loose), ...rows].toSorted((a, b) => b.y - a.y);
};

const linesOf = (pieces: readonly Piece[]): readonly PrintedLine[] => {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line && base && Math.abs(base.y - piece.y) < sameLine * Math.max(base.height, piece.height)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => printed(line.toSorted((a, b) => a.x - b.x)));
};

/** Of the height of the text: a gap of a whole character is a blank that somebody typed. */
const blank = 0.8;

/** Smaller gaps beside Chinese characters are a matter of layout, and so are those of a line that is set wide. */
const printed = (pieces: readonly Piece[]): PrintedLine => {
  const left = pieces[0]?.x ?? 0;
  const height = Math.max(...pieces.map((piece) => piece.height));
  const widest = isSetWide(pieces, height) ? 2 * height : blank * height;
  let text = '';
  let right = left;
  for (const piece of pieces) {
    const gap = piece.x - right;
    if (gap > widest) text += ' ';
    else if (gap > 0.1 * height && /\w$/.test(text) && /^\w/.test(piece.text)) text += ' ';
    text += piece.text;
    right = piece.x + piece.width;
  }
  return { text: text.trim(), y: pieces[0]?.y ?? 0, left, right, height };
};

const fewestSetWide = 4;

/** 通 知 书 稿: a blank between all characters. */
const isSetWide = (pieces: readonly Piece[], height: number): boolean =>
  pieces.length >= fewestSetWide &&
  pieces.every(
    ({ text, x, width }, index) =>
      text.length === 1 && (pieces[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x - width > blank * height,
  );

/** A line that reaches the right margin without ending a sentence goes on in the next, unless that one is indented. */
const joinedLines = (lines: readonly PrintedLine[]): readonly string[] => {
  const paragraphs = lines.filter(({ isRow }) => !isRow);
  const left = Math.min(...paragraphs.map((line) => line.left));
  const right = Math.max(...paragraphs.map((line) => line.right));
  const reaches = (line: PrintedLine): boolean => right - line.right < 1.5 * line.height;
  // Where hardly a line reaches it, there is no margin: the longest line is only the longest.
  const isMargin = paragraphs.filter(reaches).length >= fewestFullLines;
  const joined: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const indented = line.left - left > 1.5 * line.height;
    if (goesOn && !indented && !line.isRow) joined.push(`${joined.pop() ?? ''}${line.text}`);
    else joined.push(line.text);
    goesOn = isMargin && !line.isRow && reaches(line) && !/[。；：！？]$/u.test(line.text);
  }
  return joined;
};

const withoutFurniture = (pages: readonly (readonly PrintedLine[])[]): readonly PrintedLine[] => {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const edge of new Set([lines[0]?.text, lines.at(-1)?.text])) {
      if (edge !== undefined) counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return pages.flatMap((lines) =>
    lines.filter(({ text }, index) => {
      const atEdge = index === 0 || index >= lines.length - 2;
      return !(atEdge && (pageNumber.test(text) || (counts.get(text) ?? 0) >= recurs));
    }),
  );
};
