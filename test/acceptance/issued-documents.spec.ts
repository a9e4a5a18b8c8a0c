import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from '#word/testing';
import { bytes } from './bytes.ts';
import { act, type Meeting, signed } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// What was issued is printed in the words of its issue, whatever the templates say since.

let ledger: OpenLedger;
let itemId: string;
let meeting: Meeting;
let paths: Readonly<Record<'slip' | 'minutes' | 'english' | 'correction', string>>;

const slipOf = async (unitId: string): Promise<string> => {
  const slip = { level: 'blue', requirement: '请补报布点规划。', deadline: '2026-03-20' };
  const { slipId } = await act(ledger, `/api/items/${itemId}/duties/${unitId}/slips`, slip);
  return `/api/items/${itemId}/duties/${unitId}/slips/${slipId}.docx`;
};

const printed = async (path: string): Promise<{ readonly name: string; readonly docx: Buffer }> => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const answer = await ledger.get(`${path}?minPosition=${end}`).buffer(true).parse(bytes).expect(200);
  const [, name = ''] = /filename\*=UTF-8''(.*)$/.exec(answer.headers['content-disposition'] ?? '') ?? [];
  return { name: decodeURIComponent(name), docx: answer.body };
};

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  const resolution = { text: '6月底前建成两家助餐点。', leadUnitId: OURS, dueOn: '2026-06-30' };
  const of = await signed(ledger, [resolution]);
  meeting = of;
  await act(ledger, `${of.path}/minutes/issue`, { version: 1 });
  const correction = { ...resolution, resolutionId: of.resolutionIds[0], reason: '时限有误。', dueOn: '2026-07-31' };
  const { correctionId } = await act(ledger, `${of.path}/corrections`, correction);
  await act(ledger, `${of.path}/corrections/${correctionId}/consent`, { version: 1 }, 'convenor');
  await act(ledger, `${of.path}/corrections/${correctionId}/issue`);
  paths = {
    slip: await slipOf(OURS),
    minutes: `${of.path}/minutes.docx`,
    english: `${of.path}/minutes.en.docx`,
    correction: `${of.path}/corrections/${correctionId}.docx`,
  };
});
afterAll(() => ledger.remove());

it('is named by its number', async () => {
  const names = await Promise.all(Object.values(paths).map(async (path) => (await printed(path)).name));
  expect(names).toEqual([
    '督〔2026〕1号.docx',
    '第1期 第一次会议纪要.docx',
    'Minutes No. 1 - 第一次会议.docx',
    '第2期 第一次会议纪要更正.docx',
  ]);
});

it('keeps its words and faces when the templates change, and what comes later has the new ones', async () => {
  const before = await Promise.all(Object.values(paths).map(printed));
  await ledger.close();
  const folder = join(ledger.folder, 'templates');
  await mkdir(folder);
  const changed = { words: { organ: '{body}秘书处' }, fonts: { body: '仿宋' } };
  for (const kind of ['slip', 'minutes']) await writeFile(join(folder, `${kind}.json`), JSON.stringify(changed));
  await writeFile(join(folder, 'minutes.en.json'), JSON.stringify({ words: { decision: 'AGREED' } }));
  ledger = await openLedger({ folder: ledger.folder });
  expect(await Promise.all(Object.values(paths).map(printed))).toEqual(before);
  const later = linesOf((await printed(await slipOf(THEIRS))).docx);
  expect(later.filter((line) => line.includes('秘书处'))).not.toEqual([]);
  expect(later.filter((line) => line.includes('办公室'))).toEqual([]);
});

it('names in the log what it was issued with, so that a replay and a third party see it', async () => {
  const issued = (await ledger.recorded()).filter(({ type }) => /^(Minutes|Correction|Slip)Issued$/.test(type));
  const kinds = issued.map(({ data }) => (data as { templates: { kind: string }[] }).templates.map(({ kind }) => kind));
  expect(kinds).toEqual([['minutes', 'minutes.en'], ['minutes'], ['slip'], ['slip']]);
  // The page of a meeting is not burdened with them.
  const end = issued.at(-1)?.position;
  const page = await ledger.get(`${meeting.path}?minPosition=${end}`).expect(200);
  expect(JSON.stringify(page.body)).not.toContain('templates');
});
