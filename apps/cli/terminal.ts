/** What a command was told about its output. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** What a command was told about where it listens, as it was typed. */
export interface ListenOptions {
  readonly port?: string;
  readonly host?: string;
}

/** One JSON object on a line of standard output: all that `--json` prints there. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** A line for people, on standard output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A line about what is being done, on standard error: never in the way of what is printed. */
export const progress = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Rows under their headings, columns aligned; a Chinese character takes two places. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
