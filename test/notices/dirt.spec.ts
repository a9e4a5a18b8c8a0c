import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type NoticeDraft, readDocument } from '#notice';
import { noticesIn } from './corpus.ts';
import { encodings, withAdvertising, withGlyphs, withHalfWidths, wrapped } from './dirt.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));
const DIRTY = [
  'web-copy-district-disabled-employment.txt',
  'county-web-copy-broken-lines.txt',
  'page-full-of-dirt.txt',
  'copied-page-with-dirt-in-brackets.txt',
  'old-encoding-with-two-dates.txt',
];
const clean = noticesIn(known).filter((name) => name.endsWith('.txt') && !DIRTY.includes(name));

const textOf = (name: string): string => readFileSync(join(known, name), 'utf8');

const read = async (bytes: Uint8Array): Promise<NoticeDraft> => {
  const draft = await readDocument(bytes);
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  return draft;
};

/** Items, units and times: what has to be the same however the copy looks. */
const meaning = ({ items }: NoticeDraft) =>
  items.map(({ path, units, due }) => ({
    path,
    units: units.map(({ canonical, role, collective, openEnded }) => ({ canonical, role, collective, openEnded })),
    due: due && { kind: due.kind, on: due.on },
  }));

const dirt = fc.record({
  glyphs: fc.constantFrom('', '★✿◈', '❀☀', '♠♣♥'),
  places: fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  narrow: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n'),
  advertising: fc.boolean(),
  width: fc.option(fc.integer({ min: 24, max: 48 })),
});

it.each(clean)('reads the same from %s made dirty', async (name) => {
  const text = textOf(name);
  const expected = meaning(await read(encodings['UTF-8']?.(text) ?? new Uint8Array()));
  await fc.assert(
    fc.asyncProperty(dirt, async ({ glyphs, places, narrow, lineEnd, advertising, width }) => {
      const page = advertising ? withAdvertising(text, '飞鸟K3国际首页') : text;
      const broken = width === null ? page : wrapped(page, width);
      const dirty = withGlyphs(narrow ? withHalfWidths(broken) : broken, glyphs, places);
      const draft = await read(new TextEncoder().encode(dirty.replaceAll('\n', lineEnd)));
      expect(meaning(draft)).toEqual(expected);
      const added = glyphs === '' ? 0 : dirty.split(glyphs).length - 1;
      expect(draft.findings.filter(({ code }) => code === 'clean.glyphs')).toHaveLength(added);
    }),
    { numRuns: 40 },
  );
});

it.each(Object.keys(encodings))('reads the same from every notice in %s', async (encoding) => {
  for (const name of clean) {
    const text = textOf(name);
    const expected = await read(new TextEncoder().encode(text));
    expect(await read(encodings[encoding]?.(text) ?? new Uint8Array())).toEqual(expected);
  }
});
