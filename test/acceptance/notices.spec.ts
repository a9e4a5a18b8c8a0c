import { until } from '../faults/until.ts';
import { BODY, type OpenLedger, openLedger } from './open-ledger.ts';

// A notice comes in, is looked at, and is confirmed: what the office is told at each step.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const head = `平原县人民政府办公室关于印发平原县粮食工作方案的通知
平政办发〔2026〕15号

各乡镇人民政府，县直各单位：

现将方案印发给你们。

`;
const signature = '\n平原县人民政府办公室\n2026年4月20日\n';

const tasks = `${head}一、重点任务

（一）建好粮食仓库。2026年底前建成。（责任单位：县发展改革局、县财政局）

（二）营造爱粮节粮的社会氛围。
${signature}`;

const founding = `平原县人民政府办公室关于建立平原县粮食安全工作联席会议制度的通知
平政办发〔2026〕16号

各乡镇人民政府，县直各单位：

现将联席会议制度印发给你们。

平原县粮食安全工作联席会议制度

一、主要职能

统筹协调全县粮食安全工作。

二、成员单位

联席会议由县发展改革局、县财政局组成，县发展改革局为牵头单位。

三、工作规则

联席会议原则上每半年召开一次全体会议，由召集人召集。
${signature}`;

const send = (text: string) =>
  ledger.post('/api/notices', Buffer.from(text) as object).type('application/octet-stream');

it('registers what names units, and tells the office what it did not register', async () => {
  const { body: sent } = await send(tasks).expect(201);
  const { body: confirmed } = await ledger
    .post(`/api/notices/${sent.noticeId}/confirmation`, { bodyId: BODY })
    .expect(200);
  const left = [
    {
      index: 2,
      path: ['一', '（二）'],
      heading: '营造爱粮节粮的社会氛围',
      text: '营造爱粮节粮的社会氛围。',
      reason: 'no-units',
    },
  ];
  expect(confirmed).toMatchObject({ written: 1, unregistered: left });
  const { body: page } = await ledger
    .get(`/api/notices/${sent.noticeId}?minPosition=${confirmed.position}`)
    .expect(200);
  expect([page.head.status, page.unregistered]).toEqual(['confirmed', left]);
});

it('founds the body of a notice that does nothing else', async () => {
  const { body: sent } = await send(founding).expect(201);
  expect([sent.draft.items, sent.draft.body.members.length]).toEqual([[], 2]);
  const { body: confirmed } = await ledger
    .post(`/api/notices/${sent.noticeId}/confirmation`, { bodyId: 'grain' })
    .expect(200);
  expect(confirmed.unregistered).toEqual([]);
  const name = await until('the body is founded and its members admitted', async () => {
    const { body } = await ledger.get('/api/bodies/grain');
    return body.members?.length === 2 ? body.name : null;
  });
  expect(name).toBe('平原县粮食安全工作联席会议');
});
