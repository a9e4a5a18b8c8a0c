import { until } from '../faults/until.ts';
import { BODY, type OpenLedger, openLedger } from './open-ledger.ts';

// What the office does to a draft from its upload to its confirmation, and what of it reaches the ledger.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const founding = (number: string): string => `平原县人民政府办公室关于推进粮食安全工作的实施意见
平政办发〔2026〕${number}号

各乡镇人民政府，县直各单位：

一、重点任务

1.建好粮食仓库。2026年底前新增仓容不少于500吨。（责任单位：县发展改革局、县财政局等部门）

2.检查粮食储备。（责任单位：县财政局，各乡镇人民政府）

附件：平原县粮食安全工作联席会议制度

平原县粮食安全工作联席会议制度

一、主要职能

统筹协调全县粮食安全工作。

二、成员单位

联席会议由县发展改革局、县财政局、各乡镇人民政府组成，办公室设在县发展改革局。

召集人：王建国 县政府副县长

三、成员单位职责

（一）县发展改革局：负责统筹协调，承担日常工作。

（二）县气象局：负责预报天气。

四、工作规则

联席会议原则上每半年召开一次全体会议，由召集人召集。

平原县人民政府办公室
2026年4月20日
`;

const accepted = ['collectives.no-members'];

const imported = async (text: string) => {
  const { body } = await ledger.post('/api/notices', Buffer.from(text) as object).type('application/octet-stream');
  return { ...body, path: `/api/notices/${body.noticeId}` };
};
const page = async (path: string) => (await ledger.get(path).expect(200)).body;
const atLeast = async (path: string, position: number) => page(`${path}?minPosition=${position}`);

/** What is sent to correct the body, from what its page shows. */
const bodyOf = async (path: string) => {
  const { name, functions, convenor, deputies, office, members, duties, rules } = (await page(path)).body;
  return { name, functions, convenor, deputies, office, members, duties, rules };
};

it('shows posts, office and collective members of the body that was read, and no person', async () => {
  const { path, position, draft } = await imported(founding('16'));
  const { body } = await atLeast(path, position);
  expect(body).toMatchObject({
    convenor: '县政府副县长',
    office: { name: '县发展改革局', canonical: '县发展和改革局' },
    members: [{ collective: false }, { collective: false }, { canonical: '各乡镇人民政府', collective: true }],
  });
  expect(draft.body.convenor.person).toBe('王建国');
});

it('drops no duty and no collective unsaid: they are accepted, and the answer and the page name them', async () => {
  const { path, position } = await imported(founding('16'));
  const { leftOut } = await atLeast(path, position);
  const confirm = (acceptedFindings: readonly string[]) =>
    ledger.post(`${path}/confirmation`, { bodyId: 'grain', acceptedFindings });
  const { body: unpeopled } = await confirm([]).expect(409);
  expect(unpeopled).toMatchObject({ code: 'notice.collective-without-members', details: { code: accepted[0] } });
  expect(unpeopled.title).toContain('list its units');
  const { body: stranger } = await confirm(accepted).expect(409);
  expect(stranger).toMatchObject({ code: 'notice.duty-of-stranger', details: { unit: '县气象局' } });
  const { body: confirmed } = await confirm([...accepted, 'body.duty-of-stranger']).expect(200);
  expect(confirmed.leftOut).toEqual(leftOut);
  expect(leftOut).toMatchObject([
    { part: 'party', index: 2, name: '各乡镇人民政府', reason: 'no-units-named' },
    { part: 'member', name: '各乡镇人民政府', reason: 'no-units-named' },
    { part: 'duty', name: '县气象局', number: '（二）', reason: 'not-a-member' },
  ]);
  const body = await until('the body is founded', async () => {
    const answer = await ledger.get('/api/bodies/grain');
    return answer.body.duties?.length === 1 ? answer.body : null;
  });
  expect(body).toMatchObject({ convenor: '县政府副县长', deputies: [], office: { name: '县发展改革局' } });
  expect(body.groups).toMatchObject([{ name: '各乡镇人民政府', unitIds: [] }]);
  expect([body.members.length, body.office.unitId]).toEqual([2, body.members[0]]);
  const terms = await until('the item says whom its duties do not stand for', async () => {
    const { body: page } = await ledger.get('/api/bodies/grain/items');
    return page.items?.find((item: { readonly terms: unknown }) => item.terms !== null)?.terms ?? null;
  });
  expect(terms).toEqual({ time: null, collectives: [{ name: '各乡镇人民政府', role: 'local' }] });
});

it('lets the office put head and body right, and confirms what it says then', async () => {
  const { path, position, draft } = await imported(founding('16'));
  await atLeast(path, position);
  const head = { title: '关于粮食安全的通知', documentNumber: '平政办发〔2026〕61号', issuedOn: '2026-04-21' };
  await ledger.post(`${path}/head/correction`, { ...head, reason: '与原件核对。' }).expect(200);
  const read = await bodyOf(path);
  const says = {
    ...read,
    deputies: ['县政府办公室副主任'],
    members: [
      ...read.members.filter(({ collective }: { readonly collective: boolean }) => !collective),
      { name: '县气象局', canonical: '县气象局' },
    ],
    reason: '气象局是成员单位。',
  };
  const { body: written } = await ledger.post(`${path}/body/correction`, says).expect(200);
  const now = await atLeast(path, written.position);
  expect(now.head).toMatchObject({
    ...head,
    issuer: null,
    place: '平原县',
    read: { title: draft.title },
    putRightBy: 'user-office',
  });
  expect(now.body).toMatchObject({ deputies: says.deputies, read: { deputies: [] }, reason: says.reason });
  expect(now.leftOut).toMatchObject([{ part: 'party', name: '各乡镇人民政府' }]);
  await ledger.post(`${path}/confirmation`, { bodyId: 'grain', acceptedFindings: accepted }).expect(200);
  const body = await until('the body is founded', async () => {
    const answer = await ledger.get('/api/bodies/grain');
    return answer.body.duties?.length === 2 ? answer.body : null;
  });
  expect([body.members.length, body.deputies]).toEqual([3, says.deputies]);
  const { body: again } = await ledger
    .post('/api/notices', Buffer.from(founding('16')) as object)
    .type('application/octet-stream')
    .expect(200);
  expect([again.draft.title, again.draft.body.members.length]).toEqual([head.title, 3]);
});

it('takes the number that the office has put right for the notice’s own', async () => {
  const { path } = await imported(founding('16'));
  const head = { title: '通知', documentNumber: '平政办发〔2026〕61号', place: '平原县', reason: '文号误读。' };
  const { body: corrected } = await ledger.post(`${path}/head/correction`, head).expect(200);
  await ledger.post(`${path}/body/removal`, { reason: '另行发文。' }).expect(200);
  await ledger.post(`${path}/confirmation`, { bodyId: BODY, acceptedFindings: accepted }).expect(200);
  await atLeast(path, corrected.position);
  const free = await imported(founding('16').replace('统筹', '统筹和'));
  expect(free.others).toEqual([]);
  const other = await imported(founding('61'));
  await ledger.post(`${other.path}/body/removal`, { reason: '另行发文。' }).expect(200);
  const { body } = await ledger.post(`${other.path}/confirmation`, { bodyId: BODY, acceptedFindings: accepted });
  expect(body.code).toBe('notice.file-already-confirmed');
});

it('refuses the later of two clerks who saw the same item, and not who puts another part right', async () => {
  const { path, position } = await imported(founding('16'));
  const shown = await ledger.get(`${path}?minPosition=${position}`).expect(200);
  const { etag } = shown.headers;
  expect(etag).toBe(`"${shown.body.head.revision}"`);
  const { heading, text, units } = shown.body.items[0];
  const says = {
    heading,
    text,
    units: units.map(({ openEnded: _, ...unit }: { readonly openEnded: boolean }) => unit),
  };
  const correct = (index: number, change: object) =>
    ledger
      .post(`${path}/items/${index}/correction`, { ...says, ...change, reason: '核对。' })
      .set('if-match', String(etag));
  await correct(1, { heading: '甲' }).expect(200);
  await correct(2, { heading: '乙' }).expect(200);
  const { body } = await correct(1, { heading: '丙' }).expect(412);
  expect(body.code).toBe('stream.stale-revision');
});

it('puts a removed item back, and withdraws a draft, whose file comes anew after that', async () => {
  const first = await imported(founding('16'));
  await ledger.post(`${first.path}/items/1/removal`, { reason: '重复。' }).expect(200);
  const { body: back } = await ledger.post(`${first.path}/items/1/restoration`, { reason: '误删。' }).expect(200);
  const { items } = await atLeast(first.path, back.position);
  expect(items[0]).toMatchObject({ standing: 'read', reason: '误删。', putRightBy: 'user-office' });
  const { body: gone } = await ledger.post(`${first.path}/withdrawal`, { reason: '版本有误。' }).expect(200);
  expect((await atLeast(first.path, gone.position)).head).toMatchObject({
    status: 'withdrawn',
    withdrawn: { by: 'user-office', reason: '版本有误。' },
  });
  const { body: late } = await ledger.post(`${first.path}/items/1/removal`, { reason: '重复。' }).expect(409);
  expect(late.code).toBe('notice.withdrawn');
  const again = await imported(founding('16'));
  expect([again.already, again.others, again.noticeId === first.noticeId]).toEqual([false, [], false]);
  expect((await imported(founding('16'))).noticeId).toBe(again.noticeId);
});

it('refuses corrections of head and body that are not in order, and writes nothing', async () => {
  const { path, position } = await imported(founding('16'));
  await atLeast(path, position);
  const body = await bodyOf(path);
  const before = await ledger.recorded();
  const code = async (status: number, at: string, sent: object, who: 'office' | 'liaison' = 'office') =>
    (await ledger.post(`${path}/${at}`, sent, who).expect(status)).body.code;
  expect(await code(422, 'head/correction', { title: ' ', reason: '核对。' })).toBe('notice.title-missing');
  expect(await code(422, 'head/correction', { title: '通知', reason: ' ' })).toBe('notice.reason-missing');
  const [member] = body.members;
  const twice = { ...body, members: [member, member], reason: '核对。' };
  expect(await code(422, 'body/correction', twice)).toBe('notice.unit-named-twice');
  const blank = { ...body, duties: [{ unit: '县财政局', text: ' ' }], reason: '核对。' };
  expect(await code(422, 'body/correction', blank)).toBe('notice.body-words-missing');
  expect(await code(404, 'items/9/restoration', { reason: '误删。' })).toBe('notice.item-unknown');
  for (const at of ['head/correction', 'body/removal', 'withdrawal', 'items/1/restoration']) {
    expect(await code(403, at, { title: '通知', reason: '核对。' }, 'liaison')).toBe('auth.not-permitted');
  }
  expect(await ledger.recorded()).toEqual(before);
});

it('serves all that was read: lesser findings, open lists and targets', async () => {
  const { path, position, draft } = await imported(founding('16'));
  const shown = await atLeast(path, position);
  const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
  expect(codes(shown.findings)).toEqual(codes(draft.findings));
  expect(codes(shown.findings)).toContain('parties.open-ended');
  expect(shown.indicators).toEqual(draft.indicators);
  expect(shown.indicators).toMatchObject([{ target: 500, unit: '吨' }]);
  const open = (of: { readonly units: readonly { readonly openEnded: boolean }[] }) => of.units.map((u) => u.openEnded);
  expect(shown.items.map(open)).toEqual(draft.items.map(open));
  expect(shown.items.flatMap(open)).toContain(true);
});

it('keeps persons, their numbers and addresses out of the log, and serves them with the text that was read', async () => {
  const text = founding('16').replace(
    '2.检查',
    '2.检查（联系人：孙丽，电话：0543-3180012，邮箱：sunli@example.gov.cn；责任领导：李文涛）',
  );
  const { path, position } = await imported(text);
  const { body: confirmed } = await ledger
    .post(`${path}/confirmation`, { bodyId: 'grain', acceptedFindings: [...accepted, 'body.duty-of-stranger'] })
    .expect(200);
  await atLeast(path, Math.max(position, confirmed.position));
  const log = JSON.stringify(await ledger.recorded());
  for (const person of ['孙丽', '李文涛', '王建国', '3180012', 'sunli@']) expect(log).not.toContain(person);
  expect(log).toContain('联系人：（略），电话：（略），邮箱：（略）；责任领导：（略）');
  expect((await ledger.get(`${path}/text`).expect(200)).text).toContain('孙丽');
});
