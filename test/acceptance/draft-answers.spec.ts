import { type OpenLedger, openLedger } from './open-ledger.ts';

// What the answers say of a draft beyond its words: the numbers of its items, what confirming it leaves out.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const notice = `平原县人民政府办公室关于推进粮食安全工作的实施意见
平政办发〔2026〕16号

一、工作目标

到2026年底，粮食储备覆盖率达到95%。

二、重点任务

1.建好粮食仓库。（责任单位：县财政局）

2.检查粮食储备。（责任单位：县气象局）

附件：平原县粮食安全工作联席会议制度

平原县粮食安全工作联席会议制度

一、主要职能

统筹协调全县粮食安全工作。

二、成员单位

联席会议由县财政局、县气象局组成，办公室设在县财政局。

平原县人民政府办公室
2026年4月20日
`;

interface Numbered {
  readonly index: number;
  readonly heading: string;
}

const imported = async () => {
  const { body } = await ledger.post('/api/notices', Buffer.from(notice) as object).type('application/octet-stream');
  return { ...body, path: `/api/notices/${body.noticeId}` };
};

it('names the figure of the general aims, which no item states, among what is left out', async () => {
  const { path, position } = await imported();
  const { body: page } = await ledger.get(`${path}?minPosition=${position}`).expect(200);
  const figure = { part: 'indicator', name: '粮食储备覆盖率', target: 95, unit: '%', reason: 'in-no-item' };
  expect(page.leftOut).toEqual([figure]);
  const { body } = await ledger.post(`${path}/confirmation`, { bodyId: 'grain' }).expect(200);
  expect(body.leftOut).toEqual([figure]);
});

it('has the numbers by which the items are put right in the answer to the upload, also when the file comes again', async () => {
  const { path, draft, position } = await imported();
  expect(draft.items.map(({ index }: Numbered) => index)).toEqual([1, 2]);
  await ledger.post(`${path}/items/${draft.items[0].index}/removal`, { reason: '不是任务。' }).expect(200);
  const { body: page } = await ledger.get(`${path}?minPosition=${position}`).expect(200);
  expect(page.items.map(({ index }: Numbered) => index)).toEqual([1, 2]);
  const again = await imported();
  expect(again.draft.items.map(({ index, heading }: Numbered) => [index, heading])).toEqual([
    [2, draft.items[1].heading],
  ]);
});
