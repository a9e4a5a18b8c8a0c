import type { RecordedEvent, StreamName } from '#event-store';
import { sample, upTo } from '../contract/sample-events.ts';
import { Stage } from './testing/stage.ts';

const stage = new Stage();
afterEach(() => stage.end());

const MEGABYTE = 1_000_000;
const stream = 'item-1' as StreamName;

const pagesOf = async (pages: AsyncIterable<readonly RecordedEvent[]>): Promise<readonly number[]> => {
  const lengths: number[] = [];
  for await (const page of pages) lengths.push(page.length);
  return lengths;
};

it('answers large events in short pages, and small ones in long pages', async () => {
  const store = stage.store([await stage.server()]);
  for (const n of upTo(12))
    await store.append(stream, n === 0 ? 'none' : n - 1, [sample({ data: { text: 'x'.repeat(MEGABYTE) } })]);
  await store.append(
    'item-2' as StreamName,
    'none',
    upTo(300).map(() => sample()),
  );
  const [ofStream, forwards, backwards] = await Promise.all([
    pagesOf(store.readStream(stream)),
    pagesOf(store.readAll()),
    pagesOf(store.readAll({ direction: 'backwards' })),
  ]);
  for (const page of ofStream) expect(page).toBeLessThanOrEqual(5);
  expect(Math.max(...forwards.slice(0, 2), backwards.at(-1) ?? 0)).toBeLessThanOrEqual(6);
  expect(Math.max(...forwards)).toBeGreaterThan(250);
  expect(Math.max(...backwards)).toBeGreaterThan(250);
});
