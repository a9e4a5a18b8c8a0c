import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS, type Who } from './open-ledger.ts';

// What nobody founded, registered or recorded is told as such: never an empty answer, never something written on it.

const DAY_BEFORE = '2026-03-01';

let ledger: OpenLedger;

beforeAll(async () => {
  ledger = await openLedger();
});

afterAll(() => ledger.remove());

it.each([
  ['an item', '/api/items', { ...registration(), bodyId: 'none' }],
  ['a meeting', '/api/bodies/none/meetings', { title: '第一次全体会议', plannedOn: '2026-03-05' }],
])('refuses %s of a body that there is not, and writes nothing', async (_, path, body) => {
  const before = await ledger.recorded();
  const answer = await ledger.post(path, body).expect(404);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'body.unknown', details: { bodyId: 'none' } });
  expect(await ledger.recorded()).toEqual(before);
});

it('refuses an item for a unit that there is not, and writes nothing', async () => {
  const before = await ledger.recorded();
  const assignments = [...registration().assignments, { unitId: 'none', role: 'responsible', dueOn: '2026-06-30' }];
  const answer = await ledger.post('/api/items', { ...registration(), assignments }).expect(404);
  expect(answer.body).toMatchObject({ code: 'unit.unknown', details: { unitId: 'none' } });
  expect(await ledger.recorded()).toEqual(before);
});

const onDuty = (act: string) => `/api/items/none/duties/${OURS}/${act}`;
const [reason, text, dueOn] = ['情况说明。', '说明。', '2026-12-31'];

it.each<[string, object, Who]>([
  ['acknowledgement', {}, 'liaison'],
  ['return', { reason }, 'liaison'],
  ['insistence', { reason }, 'office'],
  ['reassignment', { toUnitId: THEIRS, reason }, 'office'],
  ['plan', { measures: [{ text, dueOn }] }, 'liaison'],
  ['measures/m1/completion', {}, 'liaison'],
  ['due-date', { dueOn }, 'office'],
  ['reopening', { reason }, 'convenor'],
  ['progress-reports', { text, percent: 10 }, 'liaison'],
  ['progress-reports/r1/return', { reason }, 'office'],
  ['drafts/d1/approval', {}, 'leader'],
  ['drafts/d1/rejection', { reason }, 'leader'],
  ['extension-requests', { reason, proposedOn: dueOn }, 'liaison'],
  ['extension-requests/x1/grant', { dueOn }, 'office'],
  ['extension-requests/x1/refusal', { reason }, 'office'],
  ['completion-requests', { text }, 'liaison'],
  ['completion-requests/r1/return', { reason }, 'office'],
  ['completion-requests/r1/endorsement', { grade: 'good' }, 'office'],
  ['completion-requests/r1/acceptance', { grade: 'good' }, 'office'],
  ['praises', { text }, 'office'],
  ['urges', { text, answerBy: dueOn }, 'office'],
  ['urges/u1/answer', { text }, 'liaison'],
  ['help-requests', { text }, 'liaison'],
  ['help-requests/h1/answer', { text }, 'office'],
  ['slips', { level: 'blue', requirement: text, deadline: dueOn }, 'office'],
  ['slips/s1/answer', { text }, 'liaison'],
  ['slips/s1/answer-rejection', { reason: text }, 'office'],
])('refuses %s on an item that there is not as item.unknown', async (act, body, who) => {
  const answer = await ledger.post(onDuty(act), body, who);
  expect([answer.status, answer.body.code, answer.body.details]).toEqual([404, 'item.unknown', { itemId: 'none' }]);
});

it.each([
  ['/api/bodies/none/situation', 'body.unknown'],
  ['/api/bodies/none/items', 'body.unknown'],
  ['/api/bodies/none/meetings', 'body.unknown'],
  ['/api/bodies/none/agenda-proposals', 'body.unknown'],
  [`/api/bodies/${BODY}/situation?asOf=${DAY_BEFORE}`, 'body.unknown'],
  ['/api/units/none/duties', 'unit.unknown'],
  ['/api/items/none', 'item.unknown'],
  [onDuty('why'), 'item.unknown'],
  ['/api/meetings/none/summary', 'meeting.unknown'],
  ['/api/timeline/item-none', 'timeline.unknown'],
  ['/api/timeline/item-none?after=3', 'timeline.unknown'],
  [`/api/timeline/body-${BODY}?asOf=${DAY_BEFORE}`, 'timeline.unknown'],
])('answers %s with %s', async (path, code) => {
  const answer = await ledger.get(path).expect(404);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.code).toBe(code);
});

it('shows what there is, though nothing is in it yet', async () => {
  const { body } = await ledger.get(`/api/bodies/${BODY}/situation`).expect(200);
  expect(body).toMatchObject({ rows: [], totals: { duties: 0 } });
  await ledger.get(`/api/timeline/body-${BODY}`).expect(200);
  await ledger.get(`/api/timeline/log?asOf=${DAY_BEFORE}`).expect(200);
});

it('pages beyond the end of a timeline into nothing', async () => {
  const { body } = await ledger.get(`/api/timeline/body-${BODY}?after=999999999999`).expect(200);
  expect(body).toEqual({ items: [], next: null });
});
