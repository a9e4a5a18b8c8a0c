import type { DrawnRule } from './pdf-rules.ts';
import { rowLine } from './table-grid.ts';

/** A piece of text on a page: where it begins, its base line, its width, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A table on a page: where it stands, and its rows as lines with a tab between cells. */
export interface PrintedTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly string[];
}

/** Rules closer than this are one. */
const near = 2.5;

/**
 * The tables that the rules of a page frame, from the top down, with the pieces of text that stand in each. What covers
 * several rows or columns is repeated in each. A frame round a single cell is none.
 */
export const tablesFramedBy = (rules: readonly DrawnRule[], pieces: readonly Piece[]): readonly PrintedTable[] =>
  framesIn(rules).flatMap((frame) => {
    const across = frame.filter(({ direction }) => direction === 'across');
    const down = frame.filter(({ direction }) => direction === 'down');
    const heights = distinct(across.map(({ at }) => at)).toReversed();
    const columns = distinct(down.map(({ at }) => at));
    const [top, bottom, left, right] = [heights[0], heights.at(-1), columns[0], columns.at(-1)];
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
    if (heights.length < 3 || columns.length < 3) return [];
    const inside = pieces.filter((piece) => stands({ top, bottom, left, right }, piece));
    const grid = new Grid(columns, heights, across, down);
    for (const piece of inside) for (const part of brokenAt(piece, columns)) grid.put(part);
    return [{ top, bottom, left, right, rows: grid.rows() }];
  });

/** Whether a piece stands inside of a table. */
export const stands = (
  { top, bottom, left, right }: Pick<PrintedTable, 'top' | 'bottom' | 'left' | 'right'>,
  { x, y, width, height }: Piece,
): boolean => {
  const middle = y + height / 3;
  return middle < top && middle > bottom && x + width > left && x < right;
};

/** Rules that touch one another, directly or through others. */
const framesIn = (rules: readonly DrawnRule[]): readonly (readonly DrawnRule[])[] => {
  const frames: DrawnRule[][] = [];
  const down = rules.filter(({ direction }) => direction === 'down').toSorted((a, b) => b.to - a.to);
  let lowest = Number.POSITIVE_INFINITY;
  for (const rule of down) {
    const frame = frames.at(-1);
    if (frame && rule.to > lowest - near) frame.push(rule);
    else frames.push([rule]);
    lowest = frame && rule.to > lowest - near ? Math.min(lowest, rule.from) : rule.from;
  }
  const isWithin = (frame: readonly DrawnRule[], at: number): boolean =>
    frame.some(({ direction, from, to }) => direction === 'down' && at > from - near && at < to + near);
  for (const rule of rules) {
    if (rule.direction === 'across') frames.find((frame) => isWithin(frame, rule.at))?.push(rule);
  }
  return frames;
};

const distinct = (places: readonly number[]): readonly number[] =>
  places.toSorted((a, b) => a - b).filter((place, index, all) => index === 0 || place - (all[index - 1] ?? 0) > near);

/** The words of a piece that runs over several columns, each where it stands. */
const brokenAt = (piece: Piece, columns: readonly number[]): readonly Piece[] => {
  const crosses = columns.some((at) => at > piece.x + near && at < piece.x + piece.width - near);
  if (!crosses) return [piece];
  const whole = widthOf(piece.text);
  return [...piece.text.matchAll(/\S+/gu)].map((word) => ({
    ...piece,
    text: word[0],
    x: piece.x + (piece.width * widthOf(piece.text.slice(0, word.index))) / whole,
    width: (piece.width * widthOf(word[0])) / whole,
  }));
};

/** A Chinese character is as wide as two others. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\p{Script=Han}，。、：；（）《》“”]/u.test(character) ? 2 : 1), 0);

/** The text of a cell. A line that leaves room for more was ended by its author: a space stands for that. */
const wordsOf = (pieces: readonly Piece[], right: number): string => {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const isNextLine = before !== undefined && before.y - piece.y > piece.height / 2;
    if (before && isNextLine && right - before.x - before.width > 2 * piece.height) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text;
};

/** Cells between the rules; two without a rule between them are one. */
class Grid {
  readonly #cells: Piece[][][];

  constructor(
    private readonly columns: readonly number[],
    private readonly heights: readonly number[],
    private readonly across: readonly DrawnRule[],
    private readonly down: readonly DrawnRule[],
  ) {
    this.#cells = heights.slice(1).map(() => columns.slice(1).map(() => []));
  }

  put(piece: Piece): void {
    const { x, y, width, height } = piece;
    const row = this.heights.findLastIndex((at) => at > y + height / 3);
    const column = this.columns.findLastIndex((at) => at < x + Math.min(width / 2, 2 * height));
    for (const [r, c] of this.#joinedWith(row, column)) this.#cells[r]?.[c]?.push(piece);
  }

  rows(): readonly string[] {
    return this.#cells.map((row) =>
      rowLine(row.map((pieces, column) => wordsOf(pieces, this.columns[column + 1] ?? 0))),
    );
  }

  /** The places of the cell that this one is a part of. */
  #joinedWith(row: number, column: number): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    const seen = new Set<string>();
    const open: [number, number][] = [[row, column]];
    for (let place = open.pop(); place; place = open.pop()) {
      const [r, c] = place;
      if (seen.has(`${r} ${c}`) || !this.#cells[r]?.[c]) continue;
      seen.add(`${r} ${c}`);
      found.push(place);
      if (!this.#isRuled(this.across, this.heights[r], this.columns[c], this.columns[c + 1])) open.push([r - 1, c]);
      if (!this.#isRuled(this.across, this.heights[r + 1], this.columns[c], this.columns[c + 1])) open.push([r + 1, c]);
      if (!this.#isRuled(this.down, this.columns[c], this.heights[r + 1], this.heights[r])) open.push([r, c - 1]);
      if (!this.#isRuled(this.down, this.columns[c + 1], this.heights[r + 1], this.heights[r])) open.push([r, c + 1]);
    }
    return found;
  }

  #isRuled(rules: readonly DrawnRule[], at = 0, from = 0, to = 0): boolean {
    const middle = (from + to) / 2;
    return rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from < middle && rule.to > middle);
  }
}
