import { AllUnits, BodyById, type BodyDocument, type UnitDocument } from '#directory/contracts';
import { type BodyId, isRefusal } from '#kernel';
import { ConfirmNotice } from './application/confirm-notice.handler.ts';
import { ImportNotice } from './application/import-notice.handler.ts';
import type { DataOf } from './contracts/index.ts';
import { byOffice, type Office, openOffice } from './testing/office.ts';

// Two counties call their bureaus by one name; their duties do not meet in one ledger.

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const ofCounty = (county: string): string => `${county}人民政府办公室关于做好控辍保学工作的通知

各乡镇人民政府，县直各单位：

一、重点任务

1.摸清底数。2026年底前完成。（责任单位：县教育局、团县委、县民政局、城关镇人民政府、省教育厅）

附件：${county}控辍保学联席会议制度

${county}控辍保学联席会议制度

一、主要职能

统筹协调控辍保学工作。

二、成员单位

联席会议由县教育局、县民政局、团县委组成，县教育局为牵头单位。

三、工作规则

联席会议原则上每半年召开一次全体会议，由召集人召集。

${county}人民政府办公室
2025年3月8日
`;

/** What the names of a notice mean, once it is confirmed. */
const meaningsIn = async (text: string, bodyId: string, number: number): Promise<Readonly<Record<string, string>>> => {
  const imported = await office.commands.execute(new ImportNotice(new TextEncoder().encode(text), byOffice(number)));
  if (isRefusal(imported)) throw new Error(imported.refused);
  const { noticeId, draft } = imported;
  const codes = draft.findings.map(({ code }) => code);
  const answer = await office.commands.execute(
    new ConfirmNotice(noticeId, bodyId as BodyId, codes, byOffice(number + 1)),
  );
  if (isRefusal(answer)) throw new Error(`${answer.refused} ${JSON.stringify(answer.details)}`);
  await office.found();
  await office.settled();
  const confirmed = (await office.recorded()).findLast(({ type }) => type === 'NoticeConfirmed');
  const { units } = (confirmed?.data ?? { units: [] }) as Pick<DataOf<'NoticeConfirmed'>, 'units'>;
  return Object.fromEntries(units.map(({ canonical, unitId }) => [canonical, unitId]));
};

it('means two units by one name in two counties, and one by the name of a unit above both', async () => {
  const yuntai = await meaningsIn(ofCounty('云台县'), 'b1', 20);
  const pingyuan = await meaningsIn(ofCounty('平原县'), 'b2', 30);
  const names = ['县教育局', '共青团县委员会', '城关镇人民政府', '省教育厅', '县民政局'];
  expect([Object.keys(yuntai).toSorted(), Object.keys(pingyuan).toSorted()]).toEqual([
    names.toSorted(),
    names.toSorted(),
  ]);
  expect(names.filter((name) => yuntai[name] === pingyuan[name])).toEqual(['省教育厅']);
  const units = await office.queries.execute<AllUnits, readonly UnitDocument[]>(new AllUnits());
  const placesOf = (unit: string) => units.filter(({ name }) => name === unit).map(({ place }) => place);
  for (const name of ['县教育局', '共青团县委员会']) {
    expect(placesOf(name).toSorted()).toEqual(['云台县', '平原县'].toSorted());
  }
  for (const [bodyId, meant] of [
    ['b1', yuntai],
    ['b2', pingyuan],
  ] as const) {
    const body = await office.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId as BodyId));
    expect(body?.members.toSorted()).toEqual(
      ['县教育局', '县民政局', '共青团县委员会'].map((name) => meant[name]).toSorted(),
    );
  }
});

it('means the same unit in a second notice of the county', async () => {
  const first = await meaningsIn(ofCounty('云台县'), 'b1', 20);
  await meaningsIn(ofCounty('平原县'), 'b2', 30);
  const second = `云台县人民政府办公室关于校车安全的通知\n\n1.检查校车。（责任单位：县教育局）\n\n云台县人民政府办公室\n2025年4月8日\n`;
  expect(await meaningsIn(second, 'b1', 40)).toEqual({ 县教育局: first['县教育局'] });
});
