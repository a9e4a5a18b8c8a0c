import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsIn, linesOf } from '../../libs/word/testing/index.ts';
import { lianban } from '../faults/lianban.ts';
import { isKept, lostSigns, measuresOf } from './measures.ts';
import { pagesOf, print, redInk } from './printed.ts';

// Plays the demo, has LibreOffice print every Word file of it, and measures the pages against GB/T 9704—2012:
// npm run test:word -- [--keep FOLDER]. Wants `soffice`, `pdftotext` and `pdftoppm` on the path.

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'lianban-word-'));
mkdirSync(folder, { recursive: true });

/** Set by other rules: the table lies on landscape pages, and the English minutes are no document of the standard. */
const isUpright = (name: string): boolean => !/^situation|\.en\./u.test(name);

const documentsOfDemo = async (): Promise<readonly string[]> => {
  const data = join(folder, 'data');
  const { code, stderr } = await lianban('demo', '--no-serve', '--data', data);
  if (code !== 0) throw new Error(stderr);
  const minutes = join(data, 'minutes');
  return readdirSync(minutes)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(minutes, name));
};

let kept = 0;
let broken = 0;
const tell = (name: string, what: string, isGood: boolean): void => {
  if (isGood) kept += 1;
  else broken += 1;
  console.log(`${isGood ? '  ' : '! '}${name.padEnd(22)} ${what}`);
};

for (const path of await documentsOfDemo()) {
  const name = path.replace(/^.*\//u, '');
  const docx = readFileSync(path);
  const pdf = print(path, folder);
  const pages = pagesOf(pdf);
  const faults = faultsIn(docx);
  tell(name, `XML: ${faults.length === 0 ? 'valid' : faults.join('; ')}`, faults.length === 0);
  const lost = lostSigns(linesOf(docx).join(''), pages);
  tell(name, `signs that are not in print: ${[...lost.keys()].join('') || 'none'}`, lost.size === 0);
  if (!isUpright(name)) continue;
  for (const measure of measuresOf(pages, redInk(pdf))) {
    const { what, seen, least, most } = measure;
    tell(name, `${what}: ${seen.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`, isKept(measure));
  }
}
if (values.keep === undefined) rmSync(folder, { recursive: true });
console.log(`${kept} kept, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
