import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Check, canPrint, checksOf, documentsOfDemo } from './checks.ts';
import { endsOf } from './ends.ts';

// Plays the demo, has LibreOffice print every Word file of it, and measures the pages against GB/T 9704—2012:
// npm run test:word -- [--keep FOLDER].

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
if (!canPrint()) throw new Error('LibreOffice (soffice) and poppler (pdftotext, pdftoppm) are wanted on the path.');
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'lianban-word-'));
mkdirSync(folder, { recursive: true });
let kept = 0;
let broken = 0;
const count = (of: string, checks: readonly Check[]): void => {
  for (const { what, isKept } of checks) {
    if (isKept) kept += 1;
    else broken += 1;
    console.log(`${isKept ? '  ' : '! '}${of.padEnd(22)} ${what}`);
  }
};
for (const path of await documentsOfDemo(folder)) count(path.replace(/^.*\//u, ''), checksOf(path, folder));
// Two pages and more: every place at which a text can end.
for (const kind of ['minutes', 'slip', 'bulletin'] as const) count('ends', await endsOf(kind, 1, 46, folder));
if (values.keep === undefined) rmSync(folder, { recursive: true });
console.log(`${kept} kept, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
