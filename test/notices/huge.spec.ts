import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '#notice';
import { expectedOf, noticesIn } from './corpus.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));
const LONGEST_MS = 300_000;
const FIFTY = 50 * 1024 * 1024;

// One that founds a body is about it to the end of the text, and after an announcement nothing is assigned.
const names = noticesIn(known).filter((name) => {
  const { body, items } = expectedOf(known, name);
  return name.endsWith('.txt') && body === null && items.length > 0;
});
const all = names.map((name) => readFileSync(join(known, name), 'utf8')).join('\n');

const itemsIn = async (pieces: readonly string[]): Promise<number> => {
  const draft = await readDocument(Buffer.from(pieces.join('')));
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  return draft.items.length;
};

it.each([
  ['of many notices', (count: number) => `${all}\n第${count}份\n`],
  [
    'of one list that does not end',
    (count: number) => `${count}.加强第${count}项管理。（责任单位：市民政局、第${count}中学）\n`,
  ],
])(
  'reads 50 MB %s, and finds in every piece what it finds in the second',
  async (_, piece) => {
    const pieces: string[] = [];
    for (let length = 0; length < FIFTY; ) {
      const text = piece(pieces.length + 1);
      pieces.push(text);
      length += Buffer.byteLength(text);
    }
    const first = await itemsIn(pieces.slice(0, 1));
    const more = (await itemsIn(pieces.slice(0, 2))) - first;
    expect(more).toBeGreaterThan(0);
    expect(await itemsIn(pieces)).toBe(first + more * (pieces.length - 1));
  },
  LONGEST_MS,
);

it('says that a line of ten million characters is no notice', async () => {
  expect(await readDocument(Buffer.from('加强管理，'.repeat(2_000_000)))).toEqual({
    unreadable: 'notice.endless-line',
  });
});
