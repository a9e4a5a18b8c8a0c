import { until } from '../faults/until.ts';
import { act, seen, signed } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// An item has a lead for as long as somebody leads it: a correction may name another, and a successor takes the lead over.

let ledger: OpenLedger;
beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const leadsOf = async (itemId: string): Promise<string> => {
  const { leads } = await seen(ledger, `/api/items/${itemId}`);
  return leads.map(({ unitId }: { readonly unitId: string }) => unitId).join();
};

const leads = (unitId: string, itemId: string) =>
  until(`${unitId} leads ${itemId}`, async () => ((await leadsOf(itemId)) === unitId ? true : null));

it('is led by whom the correction of a resolution names', async () => {
  const words = { heading: '建设助餐点', text: '年内建成。', leadUnitId: OURS, unitIds: [THEIRS], dueOn: '2026-05-31' };
  const { meetingId, path, resolutionIds } = await signed(ledger, [words]);
  await act(ledger, `${path}/minutes/issue`, { version: 1 });
  const created = `${meetingId}.r01`;
  await until('the item is there', async () =>
    (await ledger.get(`/api/items/${created}`)).status === 200 ? true : null,
  );
  const correction = {
    ...words,
    resolutionId: resolutionIds[0],
    reason: '牵头有误。',
    leadUnitId: THEIRS,
    unitIds: [OURS],
  };
  const { correctionId } = await act(ledger, `${path}/corrections`, correction);
  await act(ledger, `${path}/corrections/${correctionId}/consent`, { version: 1 }, 'convenor');
  await act(ledger, `${path}/corrections/${correctionId}/issue`);
  await leads(THEIRS, created);
  const { dutyRows } = await seen(ledger, `/api/items/${created}`);
  expect(dutyRows.map(({ unitId, role }: Row) => [unitId, role])).toEqual([
    [OURS, 'responsible'],
    [THEIRS, 'lead'],
  ]);
});

it('is led by the successor of the lead, also where that one assisted', async () => {
  const itemId = await ledger.register();
  await seen(ledger, `/api/items/${itemId}`);
  await act(ledger, `/api/units/${OURS}/succession`, { successorId: THEIRS, reason: '撤并。' });
  await leads(THEIRS, itemId);
});

interface Row {
  readonly unitId: string;
  readonly role: string;
}
