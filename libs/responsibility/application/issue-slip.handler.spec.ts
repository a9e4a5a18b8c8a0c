import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 } from 'uuid';
import type { CommandMeta, StreamName } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { type Instant, type ItemId, isRefusal, type UnitId, type UserId } from '#kernel';
import { Templates } from '#word';
import { bodyId, civilAffairs, finance, register, soon, today } from '../testing/item.ts';
import { ActOnItem, ActOnItemHandler, itemStream } from './act-on-item.handler.ts';
import { IssueSlip, IssueSlipHandler } from './issue-slip.handler.ts';

const now = '2026-03-02T02:00:00.000Z' as Instant;
const [one, other] = ['n1.001', 'n1.002'] as [ItemId, ItemId];
const idOf = (name: string): string => v5(name, v5.URL);

let folder: string;
let store: SqliteEventStore;

const openHandler = (): IssueSlipHandler => new IssueSlipHandler(store, new ActOnItemHandler(store), new Templates());

/** A request under a key of its own. */
const meta = (key: string, cause = key): CommandMeta => ({
  commandId: idOf(key),
  occurredAt: now,
  actor: { userId: 'office' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: key,
  causationId: idOf(`cause of ${cause}`),
  bodyId: null,
});

const slipFor = (itemId: ItemId, of: CommandMeta, unitId: UnitId = civilAffairs) =>
  new IssueSlip(
    {
      ...{ type: 'IssueSlip', itemId, unitId, slipId: of.commandId, level: 'blue', requirement: '限期完成选址。' },
      ...{ deadline: soon, today, startsAt: { ordinary: 'blue', important: 'orange', special: 'red' } },
    },
    of,
  );

const numbersIn = async (stream: StreamName, type: string): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for await (const page of store.readStream(stream))
    for (const event of page) if (event.type === type) found.push((event.data as { number: unknown }).number);
  return found;
};
const issued = (itemId: ItemId) => numbersIn(itemStream(itemId), 'SlipIssued');
const taken = () => numbersIn(`slips-${bodyId}` as StreamName, 'SlipNumberTaken');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-slips-'));
  store = SqliteEventStore.open(join(folder, 'log.db'), { clock: () => now });
  const items = new ActOnItemHandler(store);
  for (const itemId of [one, other]) await items.execute(new ActOnItem({ ...register, itemId }, meta(itemId)));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it('gives two duties a number each, also where one key was used for both', async () => {
  const handler = openHandler();
  await handler.execute(slipFor(one, meta('key', 'one')));
  await handler.execute(slipFor(other, meta('key', 'other')));
  expect([await issued(one), await issued(other)]).toEqual([['督〔2026〕1号'], ['督〔2026〕2号']]);
});

it('answers a repeated request as it did the first time, and takes no second number', async () => {
  const first = await openHandler().execute(slipFor(one, meta('key')));
  expect(await openHandler().execute(slipFor(one, meta('key')))).toEqual(first);
  expect(await taken()).toEqual([1]);
});

it('leaves no gap when two officers issue for one duty at once: one does, the other is told', async () => {
  const outcomes = await Promise.all(
    ['first', 'second'].map((officer) => openHandler().execute(slipFor(one, meta(officer)))),
  );
  expect(outcomes.map((outcome) => isRefusal(outcome) && outcome.refused).toSorted()).toEqual([false, 'slip.running']);
  await openHandler().execute(slipFor(other, meta('third')));
  expect([...(await issued(one)), ...(await issued(other))]).toEqual(['督〔2026〕1号', '督〔2026〕2号']);
});

it('takes no number for a slip on what has changed since, and one where only another unit has acted', async () => {
  const handler = openHandler();
  const acknowledge = (unitId: UnitId) =>
    new ActOnItemHandler(store).execute(
      new ActOnItem({ type: 'AcknowledgeDuty', itemId: one, unitId }, meta(`${unitId} signs`)),
    );
  await acknowledge(civilAffairs);
  const seen = { ...meta('stale'), expectedRevision: 2 };
  expect(await handler.execute(slipFor(one, seen))).toEqual({
    refused: 'stream.stale-revision',
    details: { expected: 2, actual: 3 },
  });
  expect(await taken()).toEqual([]);
  await acknowledge(finance);
  expect(await handler.execute(slipFor(one, { ...meta('fresh'), expectedRevision: 3 }))).toMatchObject({ written: 1 });
  expect(await issued(one)).toEqual(['督〔2026〕1号']);
});
