import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canPrint, checksOf, documentsOfDemo } from './checks.ts';
import { isKept, lostSigns, type Measure } from './measures.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianban-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

if (canPrint()) {
  it('prints minutes and bulletin to the measure of the standard', async () => {
    const documents = (await documentsOfDemo(folder)).filter((path) => /(?:minutes-2|bulletin)\.docx$/u.test(path));
    expect(documents).toHaveLength(2);
    const checks = documents.flatMap((path) => checksOf(path, folder));
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter((check) => !check.isKept)).toEqual([]);
  }, 180_000);
} else {
  it('needs LibreOffice and poppler (apt-get install libreoffice-writer poppler-utils), which a run for CI must have', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}

it('tells a measure that is not kept, and a sign that is lost', () => {
  const margin = (seen: number): Measure => ({ what: 'left margin, mm', seen, least: 27, most: 29 });
  expect([26.9, 27, 29, 29.1].map((seen) => isKept(margin(seen)))).toEqual([false, true, true, false]);
  const word = { text: '市民政局', left: 0, right: 1, top: 0, bottom: 1 };
  const page = { width: 1, height: 1, lines: [[word]] };
  expect([...lostSigns('市民政局。', [page])]).toEqual([['。', 1]]);
});
