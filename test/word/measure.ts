import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canPrint, checksOf, documentsOfDemo } from './checks.ts';

// Plays the demo, has LibreOffice print every Word file of it, and measures the pages against GB/T 9704—2012:
// npm run test:word -- [--keep FOLDER].

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
if (!canPrint()) throw new Error('LibreOffice (soffice) and poppler (pdftotext, pdftoppm) are wanted on the path.');
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'lianban-word-'));
mkdirSync(folder, { recursive: true });
let kept = 0;
let broken = 0;
for (const path of await documentsOfDemo(folder)) {
  for (const { what, isKept } of checksOf(path, folder)) {
    if (isKept) kept += 1;
    else broken += 1;
    console.log(`${isKept ? '  ' : '! '}${path.replace(/^.*\//u, '').padEnd(22)} ${what}`);
  }
}
if (values.keep === undefined) rmSync(folder, { recursive: true });
console.log(`${kept} kept, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
