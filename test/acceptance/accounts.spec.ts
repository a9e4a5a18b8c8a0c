import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant, UserId } from '#kernel';
import { type OpenLedger, openLedger, registration } from './open-ledger.ts';

// Accounts can be erased and tokens taken back while the server runs; what was done stays, under an id.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});

afterEach(() => ledger.remove());

const refused = async () => (await ledger.post('/api/items', registration()).expect(401)).body.code;

it('lets nobody in with a token that was taken back', async () => {
  await ledger.register();
  await ledger.server.data.accounts.revoke('user-office' as UserId);
  expect(await refused()).toBe('auth.unknown-token');
});

it('lets nobody in with a token from its end on', async () => {
  await ledger.server.data.accounts.allow('user-office' as UserId, 'office', '2026-03-02T02:00:00.000Z' as Instant);
  await ledger.register();
  ledger.goTo('2026-03-02T02:00:00.000Z');
  expect(await refused()).toBe('auth.unknown-token');
});

it('forgets the name of whoever is erased, everywhere in the folder, and keeps the acts under the id', async () => {
  const { accounts } = ledger.server.data;
  await accounts.put({ userId: 'user-office' as UserId, name: '欧阳修竹', role: 'office', unitId: null });
  const itemId = await ledger.register();
  expect(await accounts.remove('user-office' as UserId)).toBe(true);
  expect(await refused()).toBe('auth.unknown-token');
  const { body } = await ledger.get(`/api/timeline/item-${itemId}?minPosition=3`).expect(200);
  expect(body.items[0].actor.userId).toBe('user-office');
  const files = readdirSync(ledger.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holding = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes('欧阳修竹'));
  expect(holding).toEqual([]);
});
