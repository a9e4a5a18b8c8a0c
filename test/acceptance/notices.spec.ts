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

it('serves the text that was read, in which the places of items count', async () => {
  const page = `<html><body><p>${tasks.replaceAll('\n', '</p><p>')}</p></body></html>`;
  const { body: sent } = await send(page).expect(201);
  const answer = await ledger.get(`/api/notices/${sent.noticeId}/text?minPosition=${sent.position}`).expect(200);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  const [{ source }] = sent.draft.items;
  expect(answer.text.slice(source.start, source.end)).toMatch(/^（一）建好粮食仓库。.*县财政局）$/u);
  const none = await ledger.get('/api/notices/none/text').expect(404);
  expect(none.body.code).toBe('notice.unknown');
});

it('takes the same file once: the second time it answers with the notice that is there', async () => {
  const { body: first } = await send(tasks).expect(201);
  const before = await ledger.recorded();
  const { body: again } = await send(tasks).expect(200);
  expect(again).toMatchObject({ noticeId: first.noticeId, draft: first.draft, already: true, written: 0 });
  expect(await ledger.recorded()).toEqual(before);
});

it('tells of another encoding of a notice that is there', async () => {
  const { body: first } = await send(tasks).expect(201);
  await ledger.get(`/api/notices/${first.noticeId}?minPosition=${first.position}`).expect(200);
  const { body: other } = await send(`\uFEFF${tasks}`).expect(201);
  expect(other.others).toEqual([first.noticeId]);
});

it('lists the notices, the one that came last first, by page', async () => {
  const { body: first } = await send(tasks).expect(201);
  ledger.goTo('2026-03-02T02:00:00.000Z');
  const { body: second } = await send(founding).expect(201);
  const page = async (query: string) => (await ledger.get(`/api/notices?${query}`).expect(200)).body;
  const one = await page(`limit=1&minPosition=${second.position}`);
  expect(one.items).toMatchObject([{ noticeId: second.noticeId, title: second.draft.title, status: 'draft' }]);
  const two = await page(`limit=1&after=${one.next}`);
  expect([two.items.map(({ noticeId }: { readonly noticeId: string }) => noticeId), two.next]).toEqual([
    [first.noticeId],
    null,
  ]);
  expect((await page(`asOf=position:${first.position}`)).items).toHaveLength(1);
});

it('answers others while it reads a long notice', async () => {
  const long = `${head}一、重点任务\n\n${'1.建好粮食仓库。2026年底前建成。（责任单位：县财政局）\n'.repeat(10_000)}${signature}`;
  let isRead = false;
  const refused = send(long)
    .expect(422)
    .then(({ body }) => {
      isRead = true;
      return body;
    });
  let answered = 0;
  while (!isRead) {
    await ledger.get('/health/live').expect(200);
    answered += 1;
  }
  expect(answered).toBeGreaterThan(50);
  const { code, details } = await refused;
  expect([code, details.limit, details.bytes > details.limit]).toEqual(['notice.draft-too-long', 1_000_000, true]);
}, 60_000);

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

const unread = tasks
  .replace('（责任单位：县发展改革局、县财政局）', '（责任单位：另行通知）')
  .replace('社会氛围。', '社会氛围。\n\n（三）检查粮食储备。（责任单位：县粮食和物资储备局）');
const words = {
  heading: '建好粮食仓库',
  text: '建好粮食仓库。2026年底前建成。',
  units: [{ name: '县财政局', canonical: '县财政局', role: 'lead' }],
  dueKind: 'date',
  dueOn: '2026-12-31',
  dueText: '2026年底前',
  reason: '责任单位经县政府办核实。',
};

it('lets the office answer what a finding asks: the item is put right, and that is what is registered', async () => {
  const { body: sent } = await send(unread).expect(201);
  const path = `/api/notices/${sent.noticeId}`;
  const { body: open } = await ledger.post(`${path}/confirmation`, { bodyId: BODY }).expect(409);
  expect(open).toMatchObject({ code: 'notice.findings-open', details: { codes: 'parties.unread' } });
  await ledger.post(`${path}/items/1/correction`, words).expect(200);
  await ledger.post(`${path}/items/2/removal`, { reason: '不是责任事项。' }).expect(200);
  const start = unread.indexOf('（二）');
  const sentence = { ...words, path: ['一', '（二）'], heading: '营造氛围', start, end: start + 20 };
  const { body: written } = await ledger.post(`${path}/items`, sentence).expect(201);
  const { body: page } = await ledger.get(`${path}?minPosition=${written.position}`).expect(200);
  expect(page.items).toMatchObject([
    { standing: 'corrected', units: words.units, read: { units: [] }, putRightBy: 'user-office', reason: words.reason },
    { standing: 'removed' },
    { standing: 'added', index: 4, heading: '营造氛围', start },
    { standing: 'read', index: 3, read: null, putRightBy: null },
  ]);
  const { body: again } = await send(unread).expect(200);
  expect(again.draft.items.map(({ heading }: { readonly heading: string }) => heading)).toEqual([
    '建好粮食仓库',
    '营造氛围',
    '检查粮食储备',
  ]);
  const answered = page.findings.filter(({ code }: { readonly code: string }) => code === 'parties.unread');
  expect(answered).toMatchObject([{ answered: true }]);
  await ledger.post(`${path}/confirmation`, { bodyId: BODY }).expect(200);
  const items = await until('the items are registered', async () => {
    const { body } = await ledger.get(`/api/bodies/${BODY}/items`);
    return body.items.length === 3 ? body.items : null;
  });
  expect(items.map(({ heading }: { readonly heading: string }) => heading)).toEqual([
    '建好粮食仓库',
    '检查粮食储备',
    '营造氛围',
  ]);
});

it('opens a finding again when the item that answered it is taken away', async () => {
  const { body: sent } = await send(unread).expect(201);
  const path = `/api/notices/${sent.noticeId}`;
  const [{ source }] = sent.draft.items;
  const { body: added } = await ledger.post(`${path}/items`, { ...words, path: [], ...source }).expect(201);
  const isAnswered = async (position: number): Promise<boolean> => {
    const { body: page } = await ledger.get(`${path}?minPosition=${position}`).expect(200);
    return page.findings.find(({ code }: { readonly code: string }) => code === 'parties.unread').answered;
  };
  expect(await isAnswered(added.position)).toBe(true);
  const { body: removed } = await ledger.post(`${path}/items/4/removal`, { reason: '误加。' }).expect(200);
  expect(await isAnswered(removed.position)).toBe(false);
});

it('refuses to confirm a notice that founds one body for another, which stays as it is', async () => {
  const { body: sent } = await send(founding).expect(201);
  const { body } = await ledger.post(`/api/notices/${sent.noticeId}/confirmation`, { bodyId: BODY }).expect(409);
  expect(body).toMatchObject({
    code: 'notice.other-body',
    details: { founded: '平原县粮食安全工作联席会议', bodyId: BODY, code: 'notice.other-body' },
  });
});

it('refuses a correction that is not in order with its own code, and writes nothing', async () => {
  const { body: sent } = await send(unread).expect(201);
  const path = `/api/notices/${sent.noticeId}`;
  const before = await ledger.recorded();
  const refusedWith = async (status: number, at: string, change: object): Promise<string> =>
    (await ledger.post(`${path}/${at}`, { ...words, ...change }).expect(status)).body.code;
  expect(await refusedWith(404, 'items/9/correction', {})).toBe('notice.item-unknown');
  expect(await refusedWith(404, 'items/first/correction', {})).toBe('notice.item-unknown');
  expect(await refusedWith(422, 'items/1/correction', { reason: ' ' })).toBe('notice.reason-missing');
  expect(await refusedWith(422, 'items/1/correction', { text: ' ' })).toBe('notice.item-text-missing');
  expect(await refusedWith(422, 'items/1/correction', { dueOn: null })).toBe('notice.due-unclear');
  expect(await refusedWith(422, 'items', { path: [], start: 5, end: 5 })).toBe('notice.item-place-unreadable');
  expect(await refusedWith(422, 'items', { path: [], start: 5, end: 100_000_000 })).toBe('notice.item-place-beyond');
  expect(await refusedWith(409, 'items', { path: [], start: 0, end: unread.length })).toBe('notice.item-place-taken');
  const { body } = await ledger.post(`${path}/items/1/correction`, words, 'liaison').expect(403);
  expect(body.code).toBe('auth.not-permitted');
  expect(await ledger.recorded()).toEqual(before);
});

it('refuses to accept a finding that there is not, and names the code', async () => {
  const { body: sent } = await send(unread).expect(201);
  const confirmation = { bodyId: BODY, acceptedFindings: ['parties.unraed'] };
  const { body } = await ledger.post(`/api/notices/${sent.noticeId}/confirmation`, confirmation).expect(422);
  expect(body).toMatchObject({ code: 'notice.finding-unknown', details: { code: 'parties.unraed' } });
});
