import { until } from '../faults/until.ts';
import { act, close, opened, refused, seen, sign } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS } from './open-ledger.ts';

// A unit that was merged or dissolved is given nothing any more: whoever tries is told so, and who goes on with its tasks.

const ENDED: [number, string] = [409, 'unit.ended'];

let ledger: OpenLedger;
let gone: string;

/** Registered, and merged into ours. */
const unitThatEnded = async (): Promise<string> => {
  const { unitId } = await act(ledger, '/api/units', { name: '市老龄工作办公室', kind: 'department' });
  await seen(ledger, '/api/units');
  await act(ledger, `/api/units/${unitId}/succession`, { successorId: OURS, reason: '按机构改革方案并入。' });
  await seen(ledger, '/api/units');
  return unitId;
};

/** Theirs ends in a unit that was nothing in the body so far, and has its seat from then on. */
const heirOfTheirs = async (): Promise<string> => {
  const { unitId: heir } = await act(ledger, '/api/units', { name: '市国有资产事务中心', kind: 'department' });
  await seen(ledger, '/api/units');
  await act(ledger, `/api/units/${THEIRS}/succession`, { successorId: heir, reason: '机构改革。' });
  const membersNow = async () => (await seen(ledger, `/api/bodies/${BODY}`)).members;
  await until('the seat has passed', async () => ((await membersNow()).includes(heir) ? true : null));
  return heir;
};

/** Somebody of a unit, who countersigns for it. */
const liaisonOf = async (unitId: string): Promise<void> => {
  const { accounts } = ledger.server.data;
  await accounts.put({ userId: 'user-heir' as never, name: '王五', role: 'liaison', unitId: unitId as never });
  await accounts.allow('user-heir' as never, 'heir');
};

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  gone = await unitThatEnded();
});
afterEach(() => ledger.remove());

it('gets no part in an item, neither when it is registered, nor reassigned, nor split', async () => {
  const assignments = [{ unitId: gone, role: 'lead', dueOn: '2026-06-30' }];
  expect(await refused(ledger, '/api/items', { ...registration(), assignments })).toEqual(ENDED);
  const item = `/api/items/${await ledger.register()}`;
  await seen(ledger, item);
  const reassignment = `${item}/duties/${THEIRS}/reassignment`;
  expect(await refused(ledger, reassignment, { toUnitId: gone, reason: '职责划转。' })).toEqual(ENDED);
  const part = (number: string, ...unitIds: string[]) => ({ number, heading: '分项', text: '分开督办。', unitIds });
  const parts = [part('一', OURS, THEIRS), part('二', gone)];
  expect(await refused(ledger, `${item}/split`, { reason: '分开督办。', parts }, 'convenor')).toEqual(ENDED);
});

it('becomes no member, and no successor of another', async () => {
  expect(await refused(ledger, `/api/bodies/${BODY}/members`, { unitId: gone })).toEqual(ENDED);
  const succession = { successorId: gone, reason: '并入。' };
  expect(await refused(ledger, `/api/units/${THEIRS}/succession`, succession)).toEqual(ENDED);
});

it('is named in no resolution, and in no correction of one', async () => {
  const meeting = await opened(ledger);
  const words = { text: '限期完成。', leadUnitId: OURS, unitIds: [gone] };
  expect(await refused(ledger, `${meeting.path}/resolutions`, words)).toEqual(ENDED);
  const [resolutionId] = await close(ledger, meeting, [{ ...words, unitIds: [] }]);
  await sign(ledger, meeting);
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
  const correction = { ...words, resolutionId, reason: '漏列单位。' };
  expect(await refused(ledger, `${meeting.path}/corrections`, correction)).toEqual(ENDED);
});

it('was named in a resolution before it ended: at issue, what was decided goes to its successor', async () => {
  const item = `/api/items/${await ledger.register()}`;
  const itemId = item.slice('/api/items/'.length);
  await seen(ledger, item);
  const meeting = await opened(ledger);
  await close(ledger, meeting, [
    { text: '建成两家。', leadUnitId: THEIRS },
    { text: '提前完成。', leadUnitId: THEIRS, dueOn: '2026-05-31', itemIds: [itemId], createsItem: false },
  ]);
  await sign(ledger, meeting);
  const { unitId: heir } = await act(ledger, '/api/units', { name: '市国有资产事务中心', kind: 'department' });
  await seen(ledger, '/api/units');
  await act(ledger, `/api/units/${THEIRS}/succession`, { successorId: heir, reason: '机构改革。' });
  const dutiesIn = async (path: string) => {
    const { dutyRows } = await seen(ledger, path);
    return dutyRows.map((row: Row) => [row.unitId, row.status, row.dueOn]);
  };
  await until('the duty has passed on', async () => ((await dutiesIn(item)).length === 3 ? true : null));
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
  const created = `/api/items/${meeting.meetingId}.r01`;
  await until('the minutes are entered', async () => ((await seen(ledger, item)).entries.length === 1 ? true : null));
  expect(await dutiesIn(created)).toEqual([[heir, 'assigned', null]]);
  expect(await dutiesIn(item)).toContainEqual([heir, 'assigned', '2026-05-31']);
});

it('leaves its seat to its successor, who is missed, counted and copied to in its place', async () => {
  const heir = await heirOfTheirs();
  expect((await seen(ledger, `/api/bodies/${BODY}`)).members).toEqual([OURS, heir]);
  const { path, topicIds } = await opened(ledger);
  const came = (unitId: string) => ({ unitId, attendance: 'present' });
  expect(await refused(ledger, `${path}/attendance`, came(THEIRS))).toEqual([422, 'attendance.not-a-member']);
  await act(ledger, `${path}/attendance`, came(OURS));
  for (const topicId of topicIds) await act(ledger, `${path}/topics/${topicId}/taking`);
  await act(ledger, `${path}/closing`);
  expect((await seen(ledger, path)).absent).toEqual([heir]);
});

it('is corrected as the member that it was when the meeting was held, and loses its points as one', async () => {
  const meeting = await opened(ledger);
  await close(ledger, meeting);
  await heirOfTheirs();
  const correct = (attendance: string) =>
    act(ledger, `${meeting.path}/attendance/${THEIRS}/correction`, { attendance });
  await correct('excused');
  expect(await correct('absent')).toMatchObject({ written: 2 });
  expect((await seen(ledger, meeting.path)).absent).toEqual([THEIRS]);
  await correct('present');
  expect((await seen(ledger, meeting.path)).absent).toEqual([]);
});

it('ends while the meeting runs: nobody is missed who has its seat by the time it closes', async () => {
  const { path, topicIds } = await opened(ledger);
  for (const unitId of [OURS, THEIRS]) await act(ledger, `${path}/attendance`, { unitId, attendance: 'present' });
  for (const topicId of topicIds) await act(ledger, `${path}/topics/${topicId}/taking`);
  await heirOfTheirs();
  expect(await act(ledger, `${path}/closing`)).toMatchObject({ written: 1 });
});

it('ends between the meeting and its minutes: its successor countersigns for it, and they are signed', async () => {
  const meeting = await opened(ledger);
  await close(ledger, meeting, [{ text: '建成两家。', leadUnitId: OURS }]);
  await liaisonOf(await heirOfTheirs());
  const { path } = meeting;
  await act(ledger, `${path}/minutes/draft`, { version: 1 });
  const missing = [409, 'minutes.countersignatures-missing'];
  expect(await refused(ledger, `${path}/minutes/signature`, { version: 1 }, 'convenor')).toEqual(missing);
  expect((await seen(ledger, path, 'liaison')).allowed).toEqual(['countersignMinutes']);
  await act(ledger, `${path}/minutes/countersignatures`, { version: 1 }, 'liaison');
  expect(await refused(ledger, `${path}/minutes/signature`, { version: 1 }, 'convenor')).toEqual(missing);
  await act(ledger, `${path}/minutes/countersignatures`, { version: 1 }, 'heir' as never);
  expect((await seen(ledger, path, 'convenor')).allowed).toContain('signMinutes');
  await act(ledger, `${path}/minutes/signature`, { version: 1 }, 'convenor');
  expect((await seen(ledger, path)).phase).toBe('signed');
});

interface Row {
  readonly unitId: string;
  readonly status: string;
  readonly dueOn: string | null;
}
