import { BODY, type OpenLedger, openLedger, registration } from './open-ledger.ts';

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

it.each([
  ['/api/bodies/none/situation', 'body.unknown'],
  ['/api/bodies/none/items', 'body.unknown'],
  ['/api/bodies/none/meetings', 'body.unknown'],
  ['/api/bodies/none/agenda-proposals', 'body.unknown'],
  [`/api/bodies/${BODY}/situation?asOf=${DAY_BEFORE}`, 'body.unknown'],
  ['/api/units/none/duties', 'unit.unknown'],
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
