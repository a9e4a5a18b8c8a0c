import { opened } from './meetings.ts';
import { type OpenLedger, OURS, openLedger } from './open-ledger.ts';

// A resolution speaks of items and units that there are: when its minutes are issued, it is too late to ask anybody.

let ledger: OpenLedger;
let itemId: string;
let meeting: string;

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS] });
  itemId = await ledger.register();
  meeting = (await opened(ledger)).path;
});

afterAll(() => ledger.remove());

const resolution = () => ({
  heading: '加快建设',
  text: '6月底前建成。',
  leadUnitId: OURS,
  unitIds: [OURS],
  dueOn: '2026-06-30',
  itemIds: [itemId],
  createsItem: false,
});

it.each([
  ['an item that there is not', 'resolution.unknown-item', { itemIds: ['none'] }, { itemId: 'none' }],
  ['a unit that there is not', 'resolution.unknown-unit', { leadUnitId: null, unitIds: ['none'] }, { unitId: 'none' }],
  ['a lead that there is not', 'resolution.unknown-unit', { leadUnitId: 'none' }, { unitId: 'none' }],
])('refuses a resolution on %s when it is adopted', async (_, code, named, details) => {
  const before = await ledger.recorded();
  const answer = await ledger.post(`${meeting}/resolutions`, { ...resolution(), ...named }).expect(422);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code, details });
  expect(await ledger.recorded()).toEqual(before);
});

it('adopts one on what there is', async () => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const { body } = await ledger
    .post(`${meeting}/resolutions?minPosition=${end}`, { ...resolution(), leadUnitId: null })
    .expect(200);
  expect(body.written).toBe(1);
});
