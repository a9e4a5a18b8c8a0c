import { type OpenLedger, OURS, openLedger, registration } from './open-ledger.ts';

// What a refusal says is for a clerk: no ids in its sentences, and each fault of a field once, in both languages.

let ledger: OpenLedger;
let duty: string;

beforeAll(async () => {
  ledger = await openLedger();
  duty = `/api/items/${await ledger.register()}/duties/${OURS}`;
});
afterAll(() => ledger.remove());

it('tells of what is missing once, whatever rules it would have to keep', async () => {
  const answer = await ledger.post(`${duty}/progress-reports`, { text: '推进中。' }, 'liaison').expect(400);
  expect(answer.body.errors).toEqual([{ field: 'percent', message: 'percent is missing', messageZh: '缺少此项' }]);
});

it('calls units by their names in what it says, and tells their ids beside', async () => {
  const [assignment] = registration().assignments;
  const twice = { ...registration(), assignments: [assignment, assignment] };
  const answer = await ledger.post('/api/items', twice).expect(422);
  expect(answer.body).toMatchObject({ code: 'item.unit-named-twice', details: { unitId: OURS } });
  expect(answer.body.titleZh).toContain('（市卫生健康委员会）');
  expect(answer.body.title).toContain('Unit 市卫生健康委员会 ');
});
