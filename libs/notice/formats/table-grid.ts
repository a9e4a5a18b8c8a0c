/** A cell as a document has it: its text, and how many columns and rows it covers. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const mostColumns = 100;
const mostRows = 5_000;

/** One line a row, a tab between cells. What covers several columns or rows is repeated in each. */
export const gridLines = (rows: readonly (readonly SpannedCell[])[]): readonly string[] => {
  /** By column: the text that still hangs down from above, and for how many rows. */
  const hanging: { text: string; rows: number }[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    const takeHanging = (): void => {
      for (let above = hanging[line.length]; above && above.rows > 0; above = hanging[line.length]) {
        above.rows -= 1;
        line.push(above.text);
      }
    };
    for (const { text, columns, rows: covered } of cells) {
      takeHanging();
      for (let column = 0; column < columns && line.length < mostColumns; column += 1) {
        hanging[line.length] = { text, rows: Math.min(covered, mostRows) - 1 };
        line.push(text);
      }
    }
    takeHanging();
    return rowLine(line);
  });
};

/** Cells as one line. */
export const rowLine = (cells: readonly string[]): string =>
  cells.map((text) => text.replace(/\s+/gu, ' ').trim()).join('\t');
