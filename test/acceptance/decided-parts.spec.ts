import { until } from '../faults/until.ts';
import { act, seen, signed } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// What a resolution says of units takes effect on the item that it touches; what cannot is told there and on the next agenda.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  await seen(ledger, `/api/items/${itemId}`);
});
afterEach(() => ledger.remove());

/** A third unit is to take part; answers its id and the item with the entry. */
const decide = async (meanwhile: () => Promise<unknown> = async () => {}) => {
  const { unitId } = await act(ledger, '/api/units', { name: '市教育局', kind: 'department' });
  await seen(ledger, '/api/units');
  const words = { text: '市教育局参加。', unitIds: [unitId], dueOn: '2026-05-31' };
  const { path } = await signed(ledger, [{ ...words, itemIds: [itemId], createsItem: false }]);
  await meanwhile();
  await act(ledger, `${path}/minutes/issue`, { version: 1 });
  const item = await until('the minutes are entered', async () => {
    const page = await seen(ledger, `/api/items/${itemId}`);
    return page.entries.length === 1 ? page : null;
  });
  return { unitId, item };
};

it('gives a unit that it names a part in the item, by its day', async () => {
  const { unitId, item } = await decide();
  expect(item.dutyRows).toContainEqual(expect.objectContaining({ unitId, role: 'responsible', dueOn: '2026-05-31' }));
  expect(item.entries[0].withoutEffect).toEqual([]);
});

it('tells what it could not do, where the item has been suspended meanwhile', async () => {
  const suspend = () => act(ledger, `/api/items/${itemId}/suspension`, { reason: '等待上级批复。' }, 'convenor');
  const { unitId, item } = await decide(suspend);
  expect(item.entries[0].withoutEffect).toEqual([{ unitId, code: 'item.suspended' }]);
  expect(item.dutyRows).toHaveLength(2);
  const { items: proposals } = await seen(ledger, `/api/bodies/${BODY}/agenda-proposals`);
  expect(proposals).toContainEqual(
    expect.objectContaining({ because: '第1期纪要第1项议定事项对1项责任未能生效。', itemIds: [itemId] }),
  );
});
