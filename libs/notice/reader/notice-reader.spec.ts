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
