import { act, opened, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS } from './open-ledger.ts';

// A meeting decides about the items of its own body: what another body supervises is that one's alone.

let ledger: OpenLedger;
let foreign: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  const { bodyId } = await act(ledger, '/api/bodies', { name: '另一联席会议', functions: '统筹协调' });
  await seen(ledger, '/api/bodies');
  foreign = (await act(ledger, '/api/items', { ...registration('别处的事项'), bodyId })).itemId;
  await seen(ledger, `/api/items/${foreign}`);
});
afterEach(() => ledger.remove());

it('refuses a resolution, a topic and a point of the agenda on an item of another body', async () => {
  const { path } = await opened(ledger);
  const resolution = { text: '改期。', leadUnitId: OURS, itemIds: [foreign], createsItem: false, dueOn: '2026-05-31' };
  const told = [422, 'resolution.item-of-other-body'];
  expect(await refused(ledger, `${path}/resolutions`, resolution)).toEqual(told);
  const topic = { title: '别处的事项', reason: '请求协调。', itemIds: [foreign] };
  const elsewhere = [422, 'topic.item-of-other-body'];
  expect(await refused(ledger, `/api/bodies/${BODY}/topics`, topic, 'liaison')).toEqual(elsewhere);
  expect(await refused(ledger, `${path}/topics`, { title: '别处的事项', itemIds: [foreign] })).toEqual(elsewhere);
});

it('refuses to merge an item into one of another body', async () => {
  const item = `/api/items/${await ledger.register()}`;
  await seen(ledger, item);
  const merging = { reason: '并入。', mergedInto: foreign };
  const told = [422, 'item.merged-into-other-body'];
  expect(await refused(ledger, `${item}/cancellation`, merging, 'convenor')).toEqual(told);
});
