import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn, linesOf } from '#word/testing';
import { lianban } from '../faults/lianban.ts';
import { isKept, lostSigns, measuresOf } from './measures.ts';
import { pagesOf, print, redInk } from './printed.ts';

export interface Check {
  readonly what: string;
  readonly isKept: boolean;
}

/** Whether this machine has LibreOffice and poppler, which print and measure. */
export const canPrint = (): boolean =>
  ['soffice', 'pdftotext', 'pdftoppm'].every((program) => spawnSync('which', [program]).status === 0);

/** Plays the demo into the folder. @returns the paths of its Word files */
export const documentsOfDemo = async (folder: string): Promise<readonly string[]> => {
  const data = join(folder, 'data');
  const { code, stderr } = await lianban('demo', '--no-serve', '--data', data);
  if (code !== 0) throw new Error(stderr);
  const minutes = join(data, 'minutes');
  return readdirSync(minutes)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(minutes, name));
};

/** Set by other rules: the table lies on landscape pages, and the English minutes are no document of the standard. */
const isUpright = (name: string): boolean => !/^situation|\.en\./u.test(name);

/** A Word file as it is written and as it is printed, held against GB/T 9704—2012. The PDF is left in the folder. */
export const checksOf = (path: string, folder: string): readonly Check[] => {
  const docx = readFileSync(path);
  const pdf = print(path, folder);
  const pages = pagesOf(pdf);
  const faults = faultsIn(docx);
  const lost = lostSigns(linesOf(docx).join(''), pages);
  const measures = isUpright(path.replace(/^.*\//u, '')) ? measuresOf(pages, redInk(pdf)) : [];
  return [
    { what: `XML: ${faults.join('; ') || 'valid'}`, isKept: faults.length === 0 },
    { what: `signs that are not in print: ${[...lost.keys()].join('') || 'none'}`, isKept: lost.size === 0 },
    ...measures.map((measure) => {
      const { what, seen, least, most } = measure;
      return { what: `${what}: ${seen.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`, isKept: isKept(measure) };
    }),
  ];
};
