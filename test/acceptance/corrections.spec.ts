import { faultsIn, linesOf } from '#word/testing';
import { until } from '../faults/until.ts';
import { act, refused, seen, signed } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// A correction of issued minutes, through the interface: drafted, consented to by the chair, issued, and what it changes.

let ledger: OpenLedger;
let itemId: string;
let meeting: Awaited<ReturnType<typeof signed>>;
let resolutionId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  await seen(ledger, `/api/items/${itemId}`);
  meeting = await signed(ledger, [{ ...words, itemIds: [itemId], createsItem: true }]);
  resolutionId = meeting.resolutionIds[0] ?? '';
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
  await until('the minutes are entered', async () => ((await dutyOf(created(), OURS)) ? true : null));
});
afterEach(() => ledger.remove());

const words = { heading: '加快建设', text: '建成两家助餐点。', leadUnitId: OURS, dueOn: '2026-09-30' };
const correction = () => ({ ...words, resolutionId, unitIds: [THEIRS], dueOn: '2026-10-31', reason: '责任单位漏列。' });
const corrections = () => `${meeting.path}/corrections`;
const created = () => `${meeting.meetingId}.r01`;

const itemAt = async (id: string) => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const answer = await ledger.get(`/api/items/${id}?minPosition=${end}`);
  return answer.status === 200 ? answer.body : null;
};
const dutyOf = async (id: string, unit: string) =>
  (await itemAt(id))?.dutyRows.find(({ unitId }: { readonly unitId: string }) => unitId === unit);

const wordOf = async (path: string): Promise<Buffer> => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const answer = await ledger.get(`${path}?minPosition=${end}`).buffer(true).parse(bytes).expect(200);
  return answer.body;
};
const bytes = (answer: NodeJS.EventEmitter, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
};

it('is issued with the chair’s consent under its own number; the minutes stay as they are, and each names the other', async () => {
  const minutes = await wordOf(`${meeting.path}/minutes.docx`);
  const { correctionId } = await act(ledger, corrections(), correction());
  const own = `${corrections()}/${correctionId}`;
  expect(await refused(ledger, `${own}/issue`)).toEqual([409, 'correction.without-consent']);
  expect(await refused(ledger, `${own}/consent`, { version: 1 }, 'office')).toEqual([403, 'auth.not-permitted']);
  expect((await seen(ledger, meeting.path, 'convenor')).allowed).toContain('consentToCorrection');
  await act(ledger, `${own}/consent`, { version: 1 }, 'convenor');
  expect(await act(ledger, `${own}/issue`)).toMatchObject({ minutesNumber: '第2期', written: 1 });

  const page = await seen(ledger, meeting.path);
  expect(page.resolutions).toMatchObject([{ unitIds: [], dueOn: '2026-09-30' }]);
  expect(page.minutes.issued.minutesNumber).toBe('第1期');
  expect(page.corrections).toMatchObject([
    { correctionId, corrects: '第1期', consentedBy: 'user-convenor', issued: { minutesNumber: '第2期' } },
  ]);
  expect((await wordOf(`${meeting.path}/minutes.docx`)).equals(minutes)).toBe(true);
  const docx = await wordOf(`${own}.docx`);
  expect(faultsIn(docx)).toEqual([]);
  const lines = linesOf(docx);
  expect(lines).toContain('第2期');
  expect(lines.join('')).toContain('第1期会议纪要第1项议定事项更正如下（更正原因：责任单位漏列）');
  expect(lines.join('')).toContain('（牵头单位：市卫生健康委员会；责任单位：市财政局；完成时限：2026年10月31日）');
});

const isEntered = async (correctionId: string, id: string): Promise<true | null> => {
  const { entries } = await itemAt(id);
  return entries.some((entry: { readonly resolutionId: string }) => entry.resolutionId === correctionId) || null;
};

const issue = async (body: object): Promise<string> => {
  const { correctionId } = await act(ledger, corrections(), body);
  await act(ledger, `${corrections()}/${correctionId}/consent`, { version: 1 }, 'convenor');
  await act(ledger, `${corrections()}/${correctionId}/issue`);
  await until('the correction is entered', () => isEntered(correctionId, itemId));
  return correctionId;
};

it('gives every item that the resolution touches an entry, sets the other date, and a forgotten unit gets its duty', async () => {
  expect(await dutyOf(created(), THEIRS)).toBeUndefined();
  const correctionId = await issue(correction());
  for (const id of [itemId, created()]) {
    expect((await itemAt(id)).entries).toMatchObject([
      { minutesNumber: '第1期', resolutionId },
      { minutesNumber: '第2期', resolutionId: correctionId, meetingId: meeting.meetingId },
    ]);
  }
  expect(await dutyOf(created(), OURS)).toMatchObject({ dueOn: '2026-10-31' });
  expect(await dutyOf(created(), THEIRS)).toMatchObject({ dueOn: '2026-10-31', status: 'assigned' });
  expect(await dutyOf(itemId, OURS)).toMatchObject({ dueOn: '2026-06-30' });
});

it('passes the duty of a unit that was named by mistake to the one that was meant', async () => {
  await issue({ ...correction(), leadUnitId: THEIRS, unitIds: [] });
  expect(await dutyOf(created(), OURS)).toMatchObject({ status: 'reassigned', reassignedTo: THEIRS });
  expect(await dutyOf(created(), THEIRS)).toMatchObject({ role: 'lead', dueOn: '2026-10-31' });
});

it('is refused with its own code wherever it is not in order', async () => {
  const draft = (change: object) => refused(ledger, corrections(), { ...correction(), ...change });
  expect(await draft({ reason: ' ' })).toEqual([422, 'meeting.text-missing']);
  expect(await draft({ unitIds: [], dueOn: '2026-09-30' })).toEqual([422, 'correction.changes-nothing']);
  expect(await draft({ leadUnitId: null, unitIds: [] })).toEqual([422, 'resolution.without-units']);
  expect(await draft({ unitIds: ['none'] })).toEqual([422, 'resolution.unknown-unit']);
  expect(await draft({ resolutionId: 'none' })).toEqual([404, 'resolution.unknown']);
  const { correctionId } = await act(ledger, corrections(), correction());
  const own = `${corrections()}/${correctionId}`;
  expect(await draft({})).toEqual([409, 'correction.under-way']);
  await act(ledger, corrections(), { ...correction(), correctionId, reason: '时限有误。' });
  expect(await refused(ledger, `${own}/consent`, { version: 1 }, 'convenor')).toEqual([
    409,
    'correction.other-version',
  ]);
  await act(ledger, `${own}/consent`, { version: 2 }, 'convenor');
  expect(await draft({ correctionId, reason: '另由。' })).toEqual([409, 'correction.consented']);
  expect(await refused(ledger, `${own}/issue`, { issuedOn: '2026-03-01' })).toEqual([
    ...[422, 'correction.issued-before-minutes'],
  ]);
  expect(await refused(ledger, `${own}/issue`, { number: 1 })).toEqual([409, 'minutes.number-used']);
  await act(ledger, `${own}/issue`, { number: 2 });
  expect(await refused(ledger, `${own}/issue`, { issuedOn: '2026-03-01' })).toEqual([409, 'minutes.issued-otherwise']);
  expect(await draft({ correctionId, reason: '另由。' })).toEqual([409, 'correction.frozen']);
  expect(await refused(ledger, `${corrections()}/none/consent`, { version: 1 }, 'convenor')).toEqual([
    ...[404, 'correction.unknown'],
  ]);
});

it('is issued on no day before that of the consent', async () => {
  const { correctionId } = await act(ledger, corrections(), correction());
  const own = `${corrections()}/${correctionId}`;
  ledger.goTo('2026-03-10T01:00:00.000Z');
  await act(ledger, `${own}/consent`, { version: 1 }, 'convenor');
  expect(await refused(ledger, `${own}/issue`, { issuedOn: '2026-03-09' })).toEqual([
    ...[422, 'correction.issued-before-consent'],
  ]);
});

it('is refused to a convenor who did not chair that meeting', async () => {
  const { correctionId } = await act(ledger, corrections(), correction());
  await ledger.server.data.accounts.put({
    userId: 'user-deputy' as never,
    name: '李四',
    role: 'convenor',
    unitId: null,
  });
  await ledger.server.data.accounts.allow('user-deputy' as never, 'deputy');
  const path = `${corrections()}/${correctionId}/consent`;
  const answer = await ledger.post(path, { version: 1 }).set('authorization', 'Bearer deputy').expect(403);
  expect(answer.body.code).toBe('correction.not-the-chair');
});
