import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant, UserId } from '#kernel';
import { faultsIn, linesOf, tablesOf } from '#word/testing';
import { bytes } from './bytes.ts';
import { opened } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS, temporaryFolder } from './open-ledger.ts';

// What the office prints, over HTTP: from the ledger as it was, in the words of the body.

let ledger: OpenLedger;
let itemId: string;
let slipId: string;
let position: number;

const DAY = 86_400_000;

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  await ledger.post(`/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison').expect(200);
  const slip = { level: 'blue', requirement: '请补报布点规划。', deadline: '2026-03-20' };
  slipId = (await ledger.post(`/api/items/${itemId}/duties/${OURS}/slips`, slip).expect(200)).body.slipId;
  ledger.goTo(new Date(Date.parse('2026-07-01T01:00:00.000Z') + DAY).toISOString());
  const report = { text: '已建成一家。', percent: 50, problem: '选址与消防通道冲突。' };
  const reported = await ledger
    .post(`/api/items/${itemId}/duties/${OURS}/progress-reports`, report, 'liaison')
    .expect(200);
  position = reported.body.position;
});
afterAll(() => ledger.remove());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const word = async (path: string, status = 200): Promise<Uint8Array> => {
  const address = `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`;
  const answer = await ledger.get(address).buffer(true).parse(bytes).expect(status);
  expect(answer.type).toBe(WORD);
  expect(faultsIn(answer.body)).toEqual([]);
  return answer.body;
};

const slipPath = () => `/api/items/${itemId}/duties/${OURS}/slips/${slipId}.docx`;

it('prints a slip as it was issued, signed by whoever issued it', async () => {
  const lines = linesOf(await word(slipPath()));
  expect(lines).toEqual(
    expect.arrayContaining([
      '督〔2026〕1号（蓝色督办）',
      '市卫生健康委员会：',
      '请补报布点规划。',
      '签发人：张三',
      '2026年3月2日',
    ]),
  );
});

it('has no slip before it was issued, and none of another unit', async () => {
  await ledger.get(`${slipPath()}?asOf=2026-03-01`).expect(404);
  await ledger.get(slipPath().replace(OURS, THEIRS)).expect(404);
});

it('prints the table of duties on a day, and gives the same bytes for the same day', async () => {
  const path = `/api/bodies/${BODY}/situation.docx`;
  const [now] = tablesOf(await word(path));
  expect(now?.rows.slice(1)).toEqual([
    ['1', '一、建设社区助餐点', '市卫生健康委员会', '牵头单位', '办理中', '红灯', '2026年6月30日', '50%，已建成一家。'],
    ['2', '一、建设社区助餐点', '市财政局', '配合单位', '待签收', '红灯', '2026年6月30日', '0%'],
  ]);
  const [then] = tablesOf(await word(`${path}?on=2026-03-02`));
  expect(then?.rows[1]?.slice(4)).toEqual(['已签收', '绿灯', '2026年6月30日', '0%']);
  expect(await word(`${path}?on=2026-03-02`)).toEqual(await word(`${path}?on=2026-03-02`));
});

it('prints a bulletin of a period, with what is overdue and why', async () => {
  const docx = await word(`/api/bodies/${BODY}/bulletin.docx?from=2026-03-01&to=2026-07-02`);
  const [units, overdue] = tablesOf(docx);
  expect(units?.rows.slice(1)).toEqual([
    ['市卫生健康委员会', '1', '0', '0', '1', '1'],
    ['市财政局', '1', '0', '0', '1', '0'],
    ['合计', '2', '0', '0', '2', '1'],
  ]);
  expect(overdue?.rows[1]?.slice(2)).toEqual(['市卫生健康委员会', '2026年6月30日', '2', '选址与消防通道冲突。']);
});

it('counts a slip in the period in which it was issued, and in no later one', async () => {
  const docx = await word(`/api/bodies/${BODY}/bulletin.docx?from=2026-03-03&to=2026-06-30`);
  expect(tablesOf(docx)[0]?.rows.at(-1)).toEqual(['合计', '2', '0', '0', '0', '0']);
  expect(linesOf(docx)).toContain('截至2026年6月30日，无逾期事项。');
});

it.each([
  ['situation.docx?on=yesterday', 400],
  ['situation.docx?on=2027-01-01', 422],
  ['situation.docx?day=2026-03-02', 400],
  ['bulletin.docx', 400],
  ['bulletin.docx?from=2026-03-02', 400],
  ['bulletin.docx?from=2026-03-03&to=2026-03-02', 400],
  ['bulletin.docx?from=2026-03-03&to=2027-03-02', 422],
])('refuses %s', async (path, status) => {
  const { body } = await ledger.get(`/api/bodies/${BODY}/${path}`).expect(status);
  expect(body).toMatchObject({ status, title: expect.any(String), titleZh: expect.any(String) });
});

it('prints minutes in English as in Chinese, drafts marked as such', async () => {
  const { path: meeting, topicIds } = await opened(ledger);
  await ledger.post(`${meeting}/topics/${topicIds[0]}/taking`).expect(200);
  await ledger.post(`${meeting}/attendance`, { unitId: OURS, attendance: 'present' }).expect(200);
  const resolution = {
    heading: '加快建设',
    text: '六月底前建成。',
    leadUnitId: OURS,
    unitIds: [THEIRS],
    dueOn: '2026-12-31',
  };
  const more = { itemIds: [itemId], createsItem: false };
  await ledger.post(`${meeting}/resolutions`, { ...resolution, ...more }).expect(200);
  await ledger.post(`${meeting}/closing`).expect(200);
  position = (await ledger.post(`${meeting}/minutes/draft`, { version: 1 }).expect(200)).body.position;
  const lines = linesOf(await word(`${meeting}/minutes.en.docx`));
  expect(lines).toEqual(
    expect.arrayContaining([
      '养老服务联席会议 · Draft, version 1',
      'ACTION – 市卫生健康委员会, with 市财政局 – due 31 December 2026',
    ]),
  );
  expect(linesOf(await word(`${meeting}/minutes.docx`))).toContain('一、加快建设');
});

it('goes on to print who was there then, when somebody is called otherwise since, or another has the account', async () => {
  const { path: meeting, topicIds } = await opened(ledger);
  const came = { unitId: OURS, attendance: 'present', delegate: 'user-liaison' };
  await ledger.post(`${meeting}/attendance`, came).expect(200);
  await ledger.post(`${meeting}/topics/${topicIds[0]}/taking`).expect(200);
  await ledger.post(`${meeting}/closing`).expect(200);
  position = (await ledger.post(`${meeting}/minutes/draft`, { version: 1 }).expect(200)).body.position;
  const before = [linesOf(await word(`${meeting}/minutes.docx`)), linesOf(await word(slipPath()))];
  const { accounts } = ledger.server.data;
  const since = '2026-08-01T01:00:00.000Z' as Instant;
  for (const userId of ['user-liaison', 'user-convenor', 'user-office'] as UserId[]) {
    const account = await accounts.get(userId);
    if (account) await accounts.put({ ...account, name: '钱后来' }, since);
  }
  expect([linesOf(await word(`${meeting}/minutes.docx`)), linesOf(await word(slipPath()))]).toEqual(before);
  await accounts.remove('user-liaison' as UserId);
  expect(linesOf(await word(`${meeting}/minutes.docx`)).join('')).toContain('出席：市卫生健康委员会');
});

it('prints in the words of the folder, and does not start with a template that cannot be used', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'templates'));
  const file = join(folder, 'templates', 'situation.json');
  await writeFile(file, '{"words": {"annex": "附表"}, "fonts": {"body": "仿宋"}}');
  const other = await openLedger({ folder });
  const founded = await other.post('/api/bodies', { name: '联席会议', functions: '统筹' }).expect(201);
  const path = `/api/bodies/${founded.body.bodyId}/situation.docx?minPosition=${founded.body.position}`;
  const { body } = await other.get(path).buffer(true).parse(bytes).expect(200);
  expect(linesOf(body)[0]).toBe('附表');
  await other.close();
  await writeFile(file, '{"words": {"annex": ""}}');
  await expect(openLedger({ folder })).rejects.toThrow(
    /situation\.json cannot be used: words\.annex .*：words\.annex 应为/,
  );
  await rm(folder, { recursive: true, force: true });
});
