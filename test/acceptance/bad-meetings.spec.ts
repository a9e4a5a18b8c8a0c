import { act, type Meeting, opened, proposed, refused } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// What does not belong into a meeting or its minutes: each refused by its own code, in both languages, and nothing written.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS] });
});
afterEach(() => ledger.remove());

const oneLine = { text: '限期完成。', leadUnitId: OURS };

const drafted = async (): Promise<Meeting> => {
  const meeting = await opened(ledger);
  await act(ledger, `${meeting.path}/attendance`, { unitId: OURS, attendance: 'present' });
  await act(ledger, `${meeting.path}/topics/${meeting.topicIds[0]}/taking`);
  await act(ledger, `${meeting.path}/closing`);
  await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
  return meeting;
};

/** Another convenor, who may chair, and did not. */
const hireDeputy = async (): Promise<void> => {
  const { accounts } = ledger.server.data;
  await accounts.put({ userId: 'user-deputy' as never, name: '李四', role: 'convenor', unitId: null });
  await accounts.allow('user-deputy' as never, 'deputy');
};

it('opens no meeting in the chair of somebody who is no convenor, nor before its day', async () => {
  const meeting = await proposed(ledger);
  const opening = `${meeting.path}/opening`;
  const body = { place: '二楼会议室', chair: 'user-convenor' };
  expect(await refused(ledger, opening, body)).toEqual([409, 'meeting.not-now']);
  await act(ledger, `${meeting.path}/agenda-settlement`, { unitIds: [OURS], topicIds: meeting.topicIds });
  await act(ledger, `${meeting.path}/agenda-agreement`, {}, 'convenor');
  await act(ledger, `${meeting.path}/invitations`);
  expect(await refused(ledger, opening, { ...body, chair: 'user-office' })).toEqual([422, 'meeting.not-a-convenor']);
  expect(await refused(ledger, opening, { ...body, heldOn: '2026-03-03' })).toEqual([422, 'meeting.held-in-future']);
  expect(await refused(ledger, opening, { ...body, place: ' ' })).toEqual([422, 'meeting.text-missing']);
  expect(await refused(ledger, '/api/meetings/none/opening', body)).toEqual([404, 'meeting.unknown']);
});

it('records nobody as present who is no member, nobody twice, no unit that there is not, and no proxy of who has come', async () => {
  const attendance = `${(await opened(ledger)).path}/attendance`;
  const present = { unitId: OURS, attendance: 'present' };
  expect(await refused(ledger, attendance, { ...present, unitId: THEIRS })).toEqual([422, 'attendance.not-a-member']);
  expect(await refused(ledger, attendance, { ...present, proxy: 'user-leader' })).toEqual([
    ...[422, 'attendance.proxy-of-present'],
  ]);
  expect(await refused(ledger, attendance, { ...present, delegate: 'ghost' })).toEqual([
    ...[404, 'attendance.unknown-person'],
  ]);
  for (const how of ['present', 'in-attendance']) {
    expect(await refused(ledger, attendance, { unitId: 'ghost', attendance: how })).toEqual([404, 'unit.unknown']);
    expect(await refused(ledger, `${attendance}/ghost/correction`, { attendance: how })).toEqual([404, 'unit.unknown']);
  }
  await act(ledger, attendance, present);
  expect(await refused(ledger, attendance, { ...present, attendance: 'excused', proxy: 'user-leader' })).toEqual([
    ...[409, 'attendance.already-recorded'],
  ]);
});

it('adopts no resolution of nobody, of one unit twice, due before the meeting, or without end', async () => {
  const resolutions = `${(await opened(ledger)).path}/resolutions`;
  const adopt = (change: object) => refused(ledger, resolutions, { ...oneLine, ...change });
  expect(await adopt({ leadUnitId: null })).toEqual([422, 'resolution.without-units']);
  expect(await adopt({ unitIds: [OURS] })).toEqual([422, 'resolution.unit-named-twice']);
  expect(await adopt({ dueOn: '2026-03-01' })).toEqual([422, 'resolution.due-before-meeting']);
  expect(await adopt({ text: '长'.repeat(100_000) })).toEqual([400, 'request.text-too-long']);
  // Characters that count twice where texts are stored.
  expect(await adopt({ text: '𠮷'.repeat(15_000) })).toEqual([422, 'meeting.text-too-long']);
});

it('puts no topic off for a reason of 100,000 characters, or for none', async () => {
  const { path, topicIds } = await opened(ledger);
  const deferral = `${path}/topics/${topicIds[0]}/deferral`;
  expect(await refused(ledger, deferral, { reason: '缓'.repeat(100_000) })).toEqual([400, 'request.text-too-long']);
  expect(await refused(ledger, deferral, { reason: '' })).toEqual([422, 'meeting.text-missing']);
});

it('takes no draft out of turn, and no countersignature of who was not there, or of an older draft', async () => {
  const { path } = await drafted();
  expect(await refused(ledger, `${path}/minutes/draft`, { version: 3 })).toEqual([409, 'minutes.version-skipped']);
  const countersign = `${path}/minutes/countersignatures`;
  expect(await refused(ledger, countersign, { version: 1 }, 'liaison-of-theirs')).toEqual([403, 'minutes.not-present']);
  expect(await refused(ledger, countersign, { version: 2 }, 'liaison')).toEqual([409, 'minutes.other-version']);
});

it('takes no signature of a convenor who did not chair', async () => {
  await hireDeputy();
  const { path } = await drafted();
  await act(ledger, `${path}/minutes/countersignatures`, { version: 1 }, 'liaison');
  const before = await ledger.recorded();
  const answer = await ledger
    .post(`${path}/minutes/signature`, { version: 1 })
    .set('authorization', 'Bearer deputy')
    .expect(403);
  expect(answer.body).toMatchObject({
    ...{ code: 'minutes.not-the-chair', titleZh: '纪要由会议主持人签发。' },
    title: 'Minutes are signed by whoever chaired the meeting.',
  });
  expect(await ledger.recorded()).toEqual(before);
});
