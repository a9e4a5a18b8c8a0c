import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '#notice';
import { noticesIn } from './corpus.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));
const LONGEST_MS = 300_000;
const FIFTY = 50 * 1024 * 1024;

const all = noticesIn(known)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(known, name), 'utf8'))
  .join('\n');

it.each([
  ['of many notices', (count: number) => `${all}\n第${count}份\n`],
  [
    'of one list that does not end',
    (count: number) => `${count}.加强第${count}项管理。（责任单位：市民政局、第${count}中学）\n`,
  ],
])(
  'reads 50 MB %s',
  async (_, piece) => {
    const pieces: string[] = [];
    for (let length = 0; length < FIFTY; ) {
      const text = piece(pieces.length + 1);
      pieces.push(text);
      length += Buffer.byteLength(text);
    }
    const draft = await readDocument(Buffer.from(pieces.join('')));
    if ('unreadable' in draft) throw new Error(draft.unreadable);
    expect(draft.items.length).toBeGreaterThan(9_000);
  },
  LONGEST_MS,
);

it('says that a line of ten million characters is no notice', async () => {
  expect(await readDocument(Buffer.from('加强管理，'.repeat(2_000_000)))).toEqual({
    unreadable: 'notice.endless-line',
  });
});
