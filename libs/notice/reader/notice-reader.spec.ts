import { readWithText } from '../formats/index.ts';
import { NoticeReader } from './index.ts';

const notice = new TextEncoder().encode(`平原县人民政府办公室关于印发粮食工作方案的通知

一、重点任务

1.建好粮食仓库。2026年底前建成。（责任单位：县粮食局）

平原县人民政府办公室
2026年4月20日
`);
const knownUnits = [{ canonical: '县粮食和物资储备局', aliases: ['县粮食局'] }];
const huge = new TextEncoder().encode('1.加强管理。（责任单位：市民政局、市教育局）\n'.repeat(100_000));

it('reads as the reading itself does, with the units that the directory knows', async () => {
  const read = await new NoticeReader(30).read(notice, knownUnits);
  expect(read).toEqual(await readWithText(notice, knownUnits));
  expect(read).toMatchObject({ draft: { items: [{ units: [{ canonical: '县粮食和物资储备局' }] }] } });
});

it('says of what cannot be read that it cannot', async () => {
  expect(await new NoticeReader(30).read(new Uint8Array())).toEqual({ unreadable: 'notice.empty' });
});

it('ends a reading that takes too long, and reads the next one', async () => {
  const hurried = new NoticeReader(0.2);
  expect(await hurried.read(huge)).toEqual({ unreadable: 'notice.too-slow' });
  const [first, second] = await Promise.all([hurried.read(huge), new NoticeReader(30).read(notice)]);
  expect([first, 'draft' in second]).toEqual([{ unreadable: 'notice.too-slow' }, true]);
});

/** Readings that end when they are told to, and how many were under way at once. */
const heldReadings = () => {
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const reading = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((resolve) => ends.push(resolve));
    atOnce -= 1;
    return { unreadable: 'notice.empty' } as const;
  };
  const endAll = async (count: number) => {
    for (let ended = 0; ended < count; ended += 1) {
      while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
      ends.shift()?.();
    }
  };
  return { reading, endAll, begun: () => ends.length, most: () => most };
};

it('reads one notice at a time, and tells whoever comes after too many to come again', async () => {
  const { reading, endAll, most } = heldReadings();
  const reader = new NoticeReader(30, 3, reading);
  const reads = Array.from({ length: 5 }, () => reader.read(notice));
  expect(await Promise.all(reads.slice(3))).toEqual([
    { unreadable: 'notice.reader-busy' },
    { unreadable: 'notice.reader-busy' },
  ]);
  await endAll(3);
  expect(await Promise.all(reads.slice(0, 3))).toEqual(Array(3).fill({ unreadable: 'notice.empty' }));
  expect(most()).toBe(1);
  const next = reader.read(notice);
  await endAll(1);
  expect(await next).toEqual({ unreadable: 'notice.empty' });
});

it('does not read for whoever has gone by its turn', async () => {
  const { reading, endAll, begun } = heldReadings();
  const reader = new NoticeReader(30, 3, reading);
  const gone = new AbortController();
  const reads = [reader.read(notice), reader.read(notice, [], gone.signal)];
  gone.abort();
  await endAll(1);
  expect(await Promise.all(reads)).toEqual([{ unreadable: 'notice.empty' }, { unreadable: 'notice.reader-busy' }]);
  expect(begun()).toBe(0);
});
