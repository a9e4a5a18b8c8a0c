import { type OpenLedger, openLedger, registration } from './open-ledger.ts';

// Where no notice founds the body, the office does; then items are registered for it as for any other.

let ledger: OpenLedger;

beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.remove());

it('founds a body, admits a member, and registers an item for it', async () => {
  const founded = await ledger.post('/api/bodies', { name: '岭州市老年助餐工作联席会议' }).expect(201);
  const { bodyId } = founded.body;
  const unit = await ledger.post('/api/units', { name: '市民政局', kind: 'department' }).expect(201);
  const { unitId, position } = unit.body;
  await ledger.get(`/api/units/${unitId}?minPosition=${position}`).expect(200);
  const admitted = await ledger.post(`/api/bodies/${bodyId}/members`, { unitId }).expect(200);
  const body = await ledger.get(`/api/bodies/${bodyId}?minPosition=${admitted.body.position}`).expect(200);
  expect(body.body).toMatchObject({ name: '岭州市老年助餐工作联席会议', members: [unitId] });
  await ledger.post('/api/items', { ...registration(), bodyId }).expect(201);
});

it('founds once for a repeated request, and no body without a name', async () => {
  const ask = () => ledger.post('/api/bodies', { name: '甲联席会议' }).set('idempotency-key', 'once');
  const [first, again] = [await ask().expect(201), await ask().expect(201)];
  expect(again.body).toEqual(first.body);
  await ledger.post('/api/bodies', { name: ' ' }).expect(422);
});

it('admits no unit that there is not, to no body that there is not', async () => {
  const before = await ledger.recorded();
  const unknown = await ledger.post('/api/bodies/body-1/members', { unitId: 'none' }).expect(404);
  expect(unknown.body.code).toBe('unit.unknown');
  const nowhere = await ledger.post('/api/bodies/none/members', { unitId: 'unit-ours' }).expect(404);
  expect(nowhere.body.code).toBe('body.unknown');
  expect(await ledger.recorded()).toEqual(before);
});
