import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minutesOfLength } from '#meeting/testing';
import { canPrint } from './checks.ts';
import { pagesOf, print } from './printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianban-imprint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands on the last page, line by line. */
const lastPage = async (resolutions: number): Promise<readonly string[]> => {
  const path = join(folder, `minutes-of-${resolutions}.docx`);
  writeFileSync(path, await minutesOfLength(resolutions));
  const lines = pagesOf(print(path, folder)).at(-1)?.lines ?? [];
  return lines.map((words) => words.map(({ text }) => text).join(''));
};

if (canPrint()) {
  it('takes the last paragraph along to a page on which the imprint would stand alone', async () => {
    // With 14, LibreOffice does not: the text ends just where the imprint would begin.
    for (const resolutions of [15, 16, 17]) {
      const lines = await lastPage(resolutions);
      expect(lines[0]).toBe('请假：市教育局何平。');
      expect(lines.some((line) => line.includes('印发'))).toBe(true);
    }
  }, 180_000);
} else {
  it('needs LibreOffice and poppler, which a run for CI must have', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}
