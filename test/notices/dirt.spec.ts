import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type NoticeDraft, readDocument } from '#notice';
import { drafted, encoded } from '#notice/testing';
import { noticesIn } from './corpus.ts';
import { withAdvertising, withBlanks, withGlyphs, withHalfWidths, wrapped } from './dirt.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));
const textOf = (name: string): string => readFileSync(join(known, name), 'utf8');

const read = async (bytes: Uint8Array): Promise<NoticeDraft> => drafted(await readDocument(bytes));

const notices = noticesIn(known).filter((name) => name.endsWith('.txt') && !textOf(name).includes('\uFFFD'));

/** A notice that is dirty as it is says something else when more is done to it; and a table drawn with signs, when lines are cut. */
const isClean = async (name: string): Promise<boolean> => {
  const { findings } = await read(Buffer.from(textOf(name)));
  const torn = findings.filter(({ code }) => code === 'clean.line-break').length;
  const dirty = findings.some(({ code }) => /^(?:clean\.(?:glyphs|advertising)|tables\.drawn)/u.test(code));
  return !dirty && torn <= 5 && !/[^\n]{400}/u.test(textOf(name));
};

const clean: string[] = [];
for (const name of notices) if (await isClean(name)) clean.push(name);

it('makes nearly all of them dirty', () => {
  expect(clean.length).toBeGreaterThan(0.9 * notices.length);
});

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
  const expected = meaning(await read(encoded['UTF-8'](text)));
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

it.each(clean)('reads the same from %s with blanks round the figures of its dates', async (name) => {
  const text = textOf(name);
  const draft = await read(encoded['UTF-8'](withBlanks(text)));
  expect(meaning(draft)).toEqual(meaning(await read(encoded['UTF-8'](text))));
});

it.each(Object.entries(encoded))('reads the same from every notice in %s', async (_, encode) => {
  for (const name of clean) {
    const text = textOf(name);
    expect(await read(encode(text))).toEqual(await read(encoded['UTF-8'](text)));
  }
});
