import { type OpenLedger, openLedger } from './open-ledger.ts';

// Notices are read one by one, and few may wait for it.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const notice = (number: number): string => `平原县人民政府办公室关于印发粮食工作方案的通知
平政办发〔2026〕${number}号

一、重点任务

1.建好粮食仓库。2026年底前建成。（责任单位：县财政局）

平原县人民政府办公室
2026年4月20日
`;

it('tells whoever comes when too many wait to be read to come again', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      ledger.post('/api/notices', Buffer.from(notice(at)) as object).type('application/octet-stream'),
    ),
  );
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  for (const { body, headers } of busy) {
    expect([body.code, headers['retry-after']]).toEqual(['notice.reader-busy', '1']);
  }
  expect(answers.length - busy.length).toBeGreaterThanOrEqual(8);
}, 60_000);
