import { until } from '../faults/until.ts';
import { act, close, opened, seen, sign } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// Between a meeting and the issue of its minutes an item that a resolution touches is split, or merged into another. What
// was decided is history of that item, and goes for those in which the matter goes on.

const TEXT = '7月底前完成。';
const SOONER = '2026-05-31';

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  await seen(ledger, `/api/items/${itemId}`);
});
afterEach(() => ledger.remove());

/** A meeting decides on our part in the item; the matter changes; then the minutes are issued. */
const decide = async (meanwhile: () => Promise<unknown>): Promise<void> => {
  const meeting = await opened(ledger);
  const resolution = { text: TEXT, leadUnitId: OURS, dueOn: SOONER, itemIds: [itemId], createsItem: false };
  await close(ledger, meeting, [resolution]);
  await sign(ledger, meeting);
  await meanwhile();
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
};

const entriesOf = async (id: string): Promise<readonly string[]> =>
  (await seen(ledger, `/api/items/${id}`)).entries.map(({ text }: { readonly text: string }) => text);

const isEntered = (id: string) =>
  until(`the minutes are entered in ${id}`, async () => ((await entriesOf(id)).length > 0 ? true : null));

const datesOf = async (id: string): Promise<readonly unknown[]> => {
  const { dutyRows } = await seen(ledger, `/api/items/${id}`);
  return dutyRows.map(({ unitId, dueOn }: { readonly unitId: string; readonly dueOn: string }) => [unitId, dueOn]);
};

it('enters the resolution in what was split and in its parts, and dates the duty in the part where it is', async () => {
  const part = (number: string, unitId: string) => ({ number, heading: '分项', text: '分开督办。', unitIds: [unitId] });
  const parts = [part('一', OURS), part('二', THEIRS)];
  await decide(() => act(ledger, `/api/items/${itemId}/split`, { reason: '分开督办。', parts }, 'convenor'));
  await isEntered(`${itemId}.2`);
  expect(await entriesOf(itemId)).toEqual([TEXT]);
  expect(await entriesOf(`${itemId}.1`)).toEqual([TEXT]);
  expect(await datesOf(`${itemId}.1`)).toEqual([[OURS, SOONER]]);
  expect(await datesOf(`${itemId}.2`)).toEqual([[THEIRS, '2026-06-30']]);
  expect((await seen(ledger, `/api/items/${itemId}`)).status).toBe('split');
});

it('enters the resolution in what was merged and in the item that goes on with it', async () => {
  const other = await ledger.register('养老服务设施建设');
  await seen(ledger, `/api/items/${other}`);
  const merger = { reason: '合并督办。', mergedInto: other };
  await decide(() => act(ledger, `/api/items/${itemId}/cancellation`, merger, 'convenor'));
  await isEntered(other);
  expect(await entriesOf(itemId)).toEqual([TEXT]);
  expect(await datesOf(other)).toContainEqual([OURS, SOONER]);
});
