import { type BodyId, isRefusal, type NoticeId } from '#kernel';
import { type Confirmed, ConfirmNotice } from './application/confirm-notice.handler.ts';
import { ImportNotice } from './application/import-notice.handler.ts';
import { NoticeClaims } from './application/notice-claims.ts';
import { PutDraftRight } from './application/put-draft-right.handler.ts';
import { byOffice, type Office, openOffice } from './testing/office.ts';

// One file, and one document number, is confirmed as one notice, whoever confirms at the same moment.

const founding = (number: string): string => `临江市人民政府办公室关于建立临江市全民阅读工作联席会议制度的通知
${number}

一、主要职能

统筹协调全市全民阅读工作。

二、成员单位

联席会议由市文化广电和旅游局、市教育局、市民政局组成，市文化广电和旅游局为牵头单位。

三、工作规则

联席会议原则上每半年召开一次全体会议，由召集人或副召集人召集。

临江市人民政府办公室
2025年3月8日
`;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const imported = async (text: string, number: number): Promise<NoticeId> => {
  const answer = await office.commands.execute(new ImportNotice(new TextEncoder().encode(text), byOffice(number)));
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.noticeId;
};
const confirm = (noticeId: NoticeId, number: number, codes: readonly string[] = []) =>
  office.commands.execute(new ConfirmNotice(noticeId, 'b1' as BodyId, codes, byOffice(number)));

/** Both wait at the barrier; what came of each. */
const raced = async (ids: readonly NoticeId[]): Promise<readonly string[]> => {
  await office.settled();
  let open = () => {};
  const barrier = new Promise<void>((resolve) => {
    open = resolve;
  });
  const answers = ids.map(async (id, index) => {
    await barrier;
    return confirm(id, 30 + index);
  });
  open();
  const said = (answer: Awaited<ReturnType<typeof confirm>>) =>
    isRefusal(answer) ? answer.refused : `written ${'written' in answer.outcome ? answer.outcome.written : 0}`;
  return (await Promise.all(answers)).map(said).toSorted();
};

const number = '临政办发〔2025〕8号';

it('lets one of two win that confirm two files of one number at once', async () => {
  const ids = [await imported(founding(number), 20), await imported(`${founding(number)}\n`, 21)];
  expect(await raced(ids)).toEqual(['notice.file-already-confirmed', 'written 1']);
  const confirmations = (await office.recorded()).filter(({ type }) => type === 'NoticeConfirmed');
  expect(confirmations).toHaveLength(1);
});

it('lets one of two win that confirm two readings of one file at once', async () => {
  const first = await imported(founding(''), 20);
  await office.alsoKnownAs('临江市民政事务局', '市民政局');
  await office.settled();
  const second = await imported(founding(''), 21);
  expect(second).not.toBe(first);
  expect(await raced([first, second])).toEqual(['notice.file-already-confirmed', 'written 1']);
});

it('leaves to whoever lost nothing but what it had: its own file can be confirmed under another number', async () => {
  const ids = [await imported(founding(number), 20), await imported(`${founding(number)}\n`, 21)];
  await raced(ids);
  const events = await office.recorded();
  const lost = ids.find((id) => !events.some(({ type, stream }) => type === 'NoticeConfirmed' && stream.endsWith(id)));
  const claims = events.filter(
    ({ stream, data }) => stream.startsWith('claim-file-') && 'noticeId' in data && data.noticeId === lost,
  );
  expect(claims.map(({ type }) => type).filter((type) => type === 'NoticeClaimTaken').length).toBe(
    claims.filter(({ type }) => type === 'NoticeClaimReleased').length,
  );
});

it('gives a claim that was given back to the next notice, and to the same request again', async () => {
  const claims = new NoticeClaims(office.store);
  const [n1, n2] = ['n1', 'n2'] as NoticeId[] as [NoticeId, NoticeId];
  const all = [
    { kind: 'file', value: 'a'.repeat(64) },
    { kind: 'number', value: number },
  ] as const;
  expect(await claims.take(n1, all, byOffice(1))).toEqual({ heldBy: null, taken: all });
  expect(await claims.take(n1, all, byOffice(1))).toEqual({ heldBy: null, taken: [] });
  expect(await claims.take(n2, all, byOffice(2))).toEqual({ heldBy: n1, taken: [] });
  await claims.release(n1, all, byOffice(1));
  expect(await claims.take(n2, all, byOffice(2))).toEqual({ heldBy: null, taken: all });
  await claims.release(n2, all, byOffice(2));
  expect(await claims.take(n1, all, byOffice(1))).toEqual({ heldBy: null, taken: all });
});

it('claims nothing for a confirmation that is refused for its own sake', async () => {
  const noticeId = await imported(founding(number), 20);
  expect(await confirm(noticeId, 30, ['no.such-code'])).toMatchObject({ refused: 'notice.finding-unknown' });
  expect((await office.recorded()).filter(({ stream }) => stream.startsWith('claim-'))).toEqual([]);
});

it('answers for the draft that is confirmed when it is corrected at the same moment', async () => {
  const tasks = founding(number).replace(
    '一、主要职能',
    '零、任务\n\n1.建设书屋。（责任单位：市教育局）\n\n2.办读书月。（责任单位：市民政局）\n\n一、主要职能',
  );
  const noticeId = await imported(tasks, 20);
  await office.settled();
  const removal = { type: 'RemoveItem', noticeId, index: 1, reason: '重复。' } as const;
  const [confirmed, removed] = await Promise.all([
    confirm(noticeId, 30, ['numbering.gap']),
    office.commands.execute(new PutDraftRight(removal, byOffice(31))),
  ]);
  const event = (await office.recorded()).find(({ type }) => type === 'NoticeConfirmed');
  expect(isRefusal(confirmed)).toBe(false);
  const { outcome } = confirmed as Confirmed;
  expect(outcome).toMatchObject({ revision: event?.revision });
  if (!isRefusal(removed)) expect((removed.revision ?? 0) < (event?.revision ?? 0)).toBe(true);
});
