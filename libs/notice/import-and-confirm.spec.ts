import { BodyById, type BodyDocument, UnitNames } from '#directory/contracts';
import { type BodyId, isRefusal, type NoticeId } from '#kernel';
import { ConfirmNotice } from './application/confirm-notice.handler.ts';
import { ImportNotice } from './application/import-notice.handler.ts';
import { byOffice, type Office, openOffice } from './testing/office.ts';
import { NoticePage, type NoticePageAnswer } from './views/notice-page.handler.ts';

const bodyId = 'b1' as BodyId;

const text = `临江市人民政府办公室关于深入推进全民阅读工作的实施意见
临政办发〔2025〕8号

各乡镇人民政府、街道办事处，市有关单位：

一、主要任务

1.建设社区书屋。各乡镇（街道）要加快建设，江北街道、青石镇各2家以上。（责任单位：市文化广电和旅游局、市民政局，各乡镇人民政府、街道办事处）

2.举办读书月活动。每年四月举办。（责任单位：市教育局）

临江市人民政府办公室
2025年3月8日
`;
const bytes = new TextEncoder().encode(text);

let office: Office;
let noticeId: NoticeId;
beforeEach(async () => {
  noticeId = 'none' as NoticeId;
  office = await openOffice();
});
afterEach(() => office.close());

/** Imports, and goes on with that notice. */
const importNotice = async (content: Uint8Array = bytes, number = 1) => {
  const imported = await office.commands.execute(new ImportNotice(content, byOffice(number)));
  if (!isRefusal(imported)) ({ noticeId } = imported);
  return imported;
};
const confirm = (codes: readonly string[] = [], number = 2) =>
  office.commands.execute(new ConfirmNotice(noticeId, bodyId, codes, byOffice(number)));
const page = () => office.queries.execute<NoticePage, NoticePageAnswer | null>(new NoticePage(noticeId, {}));

it('reads, keeps and records a notice, and shows it as it was recorded', async () => {
  const imported = await importNotice();
  if (isRefusal(imported)) throw new Error(imported.refused);
  await office.settled();
  const shown = await page();
  expect(shown?.head).toMatchObject({
    noticeId,
    status: 'draft',
    byteLength: bytes.byteLength,
    issuedOn: '2025-03-08',
  });
  expect(shown?.items.map((item) => 'text' in item && item.text)).toEqual(
    imported.draft.items.map((item) => item.text),
  );
  expect(Buffer.from((await office.originals.get(shown?.head.sha256 ?? '')) ?? [])).toEqual(Buffer.from(bytes));
});

it('keeps the text that was read, in which every place counts', async () => {
  await importNotice(
    new TextEncoder().encode(`<html><body><p>${text.replaceAll('\n\n', '</p><p>')}</p></body></html>`),
  );
  await office.settled();
  const shown = await page();
  const kept = new TextDecoder().decode((await office.originals.get(shown?.head.textSha256 ?? '')) ?? new Uint8Array());
  expect(kept).toHaveLength(shown?.head.textLength ?? 0);
  expect(shown?.items.map(({ start, end }) => kept.slice(start, end).slice(0, 8))).toEqual([
    '1.建设社区书屋',
    '2.举办读书月活',
  ]);
});

it('writes a repeated import once, and says that the notice is there already', async () => {
  const first = await importNotice();
  const before = await office.recorded();
  expect(await importNotice()).toEqual(first);
  expect(await importNotice(bytes, 9)).toMatchObject({ noticeId, already: true, others: [] });
  expect(await office.recorded()).toEqual(before);
});

it('takes the same notice in another encoding as another one, and names the first', async () => {
  await importNotice();
  await office.settled();
  const others = [noticeId];
  expect(await importNotice(Buffer.from(`\uFEFF${text}`, 'utf16le'), 9)).toMatchObject({ already: false, others });
});

it('takes a file that reads otherwise, for a unit has another name by now, as another notice', async () => {
  await importNotice();
  await office.alsoKnownAs('临江市民政事务局', '市民政局');
  await office.settled();
  const others = [noticeId];
  expect(await importNotice(bytes, 9)).toMatchObject({ already: false, others });
});

it.each([
  ['nothing', new Uint8Array(), 'notice.empty'],
  ['blanks', new TextEncoder().encode(' \n\n'), 'notice.empty'],
  ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'notice.damaged'],
])('refuses %s, and keeps nothing of it', async (_, content, code) => {
  expect(await importNotice(content)).toMatchObject({ refused: code });
  expect(await office.recorded()).toEqual([]);
});

it('keeps nothing of a notice that is refused as too long, and does not record', async () => {
  const long = '1.建设社区书屋。（责任单位：市教育局）\n'.repeat(1_000);
  expect(await importNotice(new TextEncoder().encode(long))).toMatchObject({ refused: 'notice.draft-too-long' });
  expect(await office.originals.hashes()).toEqual([]);
});

it('takes a notice without responsibilities, and refuses to confirm it', async () => {
  await importNotice(new TextEncoder().encode('关于放假安排的通知\n\n清明节放假三天。\n'));
  expect(await confirm()).toMatchObject({ refused: 'notice.no-items' });
});

it('refuses to confirm what nobody imported', async () => {
  expect(await confirm()).toMatchObject({ refused: 'notice.unknown' });
});

it('refuses a notice that founds no body, for a body that is not there', async () => {
  await importNotice();
  expect(await confirm()).toMatchObject({ refused: 'notice.without-body' });
});

describe('a notice that founds its body', () => {
  const founding = new TextEncoder().encode(
    text.replace(
      '\n临江市人民政府办公室\n2025',
      `
附件：临江市全民阅读工作联席会议制度

临江市全民阅读工作联席会议制度

一、主要职能

统筹协调全市全民阅读工作。

二、成员单位

联席会议由市文化广电和旅游局、市教育局、市民政局组成，市文化广电和旅游局为牵头单位。

三、工作规则

联席会议原则上每半年召开一次全体会议，由召集人或副召集人召集。

临江市人民政府办公室
2025`,
    ),
  );

  const confirmed = async () => {
    await importNotice(founding);
    const outcome = await confirm(['collectives.no-members']);
    if (isRefusal(outcome)) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.details)}`);
  };

  it('is confirmed, and its body founded with members and groups whose units have names', async () => {
    await confirmed();
    await office.found();
    await office.settled();
    expect((await page())?.head).toMatchObject({ status: 'confirmed', bodyId });
    const body = await office.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId));
    const names = await office.queries.execute<UnitNames, Record<string, string>>(new UnitNames(body?.members ?? []));
    expect(Object.values(names)).toEqual(['市文化广电和旅游局', '市教育局', '市民政局']);
    expect(body?.groups.flatMap(({ unitIds }) => unitIds)).toHaveLength(2);
  });

  it('is refused while parties were not understood, unless somebody has looked and accepts that by its code', async () => {
    const unread = new TextDecoder().decode(founding).replace('（责任单位：市教育局）', '（责任单位：另行通知）');
    await importNotice(new TextEncoder().encode(unread));
    expect(await confirm(['collectives.no-members'])).toMatchObject({
      refused: 'notice.findings-open',
      details: { codes: 'parties.unread' },
    });
    expect(await confirm(['collectives.no-members', 'parties.unread'])).toMatchObject({ outcome: { written: 1 } });
  });

  it('is confirmed and founded also where it gives nobody a task', async () => {
    const [head = ''] = new TextDecoder().decode(founding).split('一、主要任务');
    const [, system = ''] = new TextDecoder().decode(founding).split('附件：临江市全民阅读工作联席会议制度\n');
    const imported = await importNotice(new TextEncoder().encode(head + system));
    if (isRefusal(imported)) throw new Error(imported.refused);
    expect(imported.draft.items).toEqual([]);
    expect(await confirm()).toMatchObject({ outcome: { written: 1 }, unregistered: [] });
    await office.found();
    await office.settled();
    const body = await office.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId));
    expect([body?.name, body?.members.length]).toEqual(['临江市全民阅读工作联席会议', 3]);
  });

  it('changes nothing when the confirmation or the founding is repeated', async () => {
    await confirmed();
    await office.found();
    const before = await office.recorded();
    await office.found();
    await confirm(['collectives.no-members']);
    await confirm([], 8);
    expect(await office.recorded()).toEqual(before);
  });

  it('is the notice that is there when its file comes again after that, however it reads by then', async () => {
    await confirmed();
    await office.alsoKnownAs('临江市民政事务局', '市民政局');
    await office.settled();
    const first = noticeId;
    const before = await office.recorded();
    const kept = await office.originals.hashes();
    expect(await importNotice(founding, 11)).toMatchObject({ noticeId: first, already: true });
    expect([kept.length, await office.originals.hashes()]).toEqual([2, kept]);
    expect(await office.recorded()).toEqual(before);
  });

  /** The same notice in another file. */
  const inAnotherFile = Buffer.concat([founding, Buffer.from('\n')]);

  it('is not confirmed again when another file bears its number, unless somebody says so', async () => {
    await confirmed();
    await office.settled();
    const first = noticeId;
    await importNotice(inAnotherFile, 11);
    const confirmAgain = (codes: readonly string[]) => confirm(['collectives.no-members', ...codes], 12);
    const before = await office.recorded();
    expect(await confirmAgain([])).toEqual({
      refused: 'notice.file-already-confirmed',
      details: { noticeId: first, code: 'notice.file-already-confirmed' },
    });
    expect(await office.recorded()).toEqual(before);
    expect(await confirmAgain(['notice.file-already-confirmed'])).toMatchObject({ outcome: { written: 1 } });
  });

  it('is confirmed when it was imported in another file, and not confirmed', async () => {
    await importNotice(inAnotherFile, 11);
    await office.settled();
    await confirmed();
  });
});
