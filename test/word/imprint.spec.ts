import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canPrint } from './checks.ts';
import { endsOf, type Kind, sharesLastPage } from './ends.ts';
import type { Page } from './printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianban-imprint-'));
afterAll(() => rmSync(folder, { recursive: true }));

if (canPrint()) {
  // Of all but the first length the end would stand alone if the text before it did not go along.
  it.each<[Kind, number, number]>([
    ['minutes', 18, 21],
    ['slip', 18, 22],
  ])(
    'has no imprint and no signature stand alone on the last page: %s',
    async (kind, from, to) => {
      const checks = await endsOf(kind, from, to, folder);
      expect(checks).toHaveLength(to - from + 1);
      expect(checks.filter(({ isKept }) => !isKept)).toEqual([]);
    },
    180_000,
  );
} else {
  it('needs LibreOffice and poppler, which a run for CI must have', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}

it('tells an end that stands alone, or not on the last page', () => {
  const page = (...lines: readonly string[]): Page => ({
    width: 1,
    height: 1,
    lines: lines.map((text) => [{ text, left: 0, right: 1, top: 0, bottom: 1 }]),
  });
  expect(sharesLastPage([page('正文'), page('正文', '抄送：市财政局。')], /^抄送：/u)).toBe(true);
  expect(sharesLastPage([page('正文'), page('抄送：市财政局。', '—2—')], /^抄送：/u)).toBe(false);
  expect(sharesLastPage([page('正文', '抄送：市财政局。'), page('—2—')], /^抄送：/u)).toBe(false);
});
