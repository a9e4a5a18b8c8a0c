import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run of letters on a page, in points from its upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** From left to right and from above, as printed. */
  readonly lines: readonly (readonly Word[])[];
}

/** Has LibreOffice print Word files into the folder, all in one go. @returns the paths of the PDFs */
export const printAll = (paths: readonly string[], folder: string): readonly string[] => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    stdio: 'ignore',
  });
  return paths.map((docx) => docx.replace(/^.*\//u, `${folder}/`).replace(/docx$/u, 'pdf'));
};

export const print = (docx: string, folder: string): string => printAll([docx], folder)[0] ?? '';

const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;

/** Where poppler finds the words of a PDF. */
export const pagesOf = (pdf: string): readonly Page[] => {
  const found = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...found.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, inner = '']) => ({ width: Number(width), height: Number(height), lines: linesOf(inner) }),
  );
};

const linesOf = (page: string): Page['lines'] => {
  const lines = new Map<number, Word[]>();
  for (const [, left, top, right, bottom, text = ''] of page.matchAll(words)) {
    const word = { text, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) };
    const middle = (word.top + word.bottom) / 2;
    const line = [...lines.keys()].find((each) => Math.abs(each - middle) < 4);
    if (line === undefined) lines.set(middle, [word]);
    else lines.get(line)?.push(word);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.toSorted((a, b) => a.left - b.left));
};

/** A row of a page's picture that has ink of a colour: where it begins and ends, in points. */
export interface Ink {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

const dotsPerInch = 144;

/** The rows of the first page that hold red ink, from above. */
export const redInk = (pdf: string): readonly Ink[] => {
  const picture = pdf.replace(/pdf$/u, 'first');
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-f', '1', '-l', '1', '-singlefile', pdf, picture]);
  const bytes = readFileSync(`${picture}.ppm`);
  const [head = '', width = 0, height = 0] = dimensionsOf(bytes);
  const toPoints = (dots: number): number => (dots * 72) / dotsPerInch;
  return Array.from({ length: height }, (_, row) => {
    const isRed = (column: number): boolean => {
      const at = head.length + 3 * (row * width + column);
      return (bytes[at] ?? 0) > 160 && (bytes[at + 1] ?? 255) < 110 && (bytes[at + 2] ?? 255) < 110;
    };
    const red = Array.from({ length: width }, (_, column) => column).filter(isRed);
    const [left] = red;
    return left === undefined
      ? undefined
      : { top: toPoints(row), left: toPoints(left), right: toPoints((red.at(-1) ?? left) + 1) };
  }).filter((ink) => ink !== undefined);
};

const dimensionsOf = (ppm: Buffer): readonly [head: string, width: number, height: number] => {
  const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(ppm.toString('latin1', 0, 64)) ?? [];
  return [head, Number(width), Number(height)];
};
