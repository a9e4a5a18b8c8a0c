import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { type CommandMeta, eventsOf, type NewEvent, type RecordedEvent, type StreamName } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import type { Instant, ItemId, UserId } from '#kernel';
import { itemEvents } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { bodyId, civilAffairs, finance, itemId, register, stated } from '../testing/item.ts';
import type { Act } from './act.ts';
import { ActOnItem, ActOnItemHandler, itemStream } from './act-on-item.handler.ts';
import { RegisterItems } from './register-items.process.ts';
import { SplitItems } from './split-items.process.ts';

// A process that ends between two acts takes its event up again, and meets what others have done with the items meanwhile.

const now = '2026-03-02T02:00:00.000Z' as Instant;
const idOf = (name: string): string => v5(name, v5.URL);
const envelope = {
  ...{ occurredAt: now, actor: { userId: 'office' as UserId, role: 'office', unitId: null }, ground: null, bodyId },
  ...{ correlationId: 'c', causationId: 'c' },
};

let folder: string;
let store: SqliteEventStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-paused-'));
  store = SqliteEventStore.open(join(folder, 'log.db'), { clock: () => now });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const act: Act = (command, meta) => new ActOnItemHandler(store).execute(new ActOnItem(command, meta));
const byHand = (command: ItemCommand) => {
  const meta: CommandMeta = { ...envelope, commandId: idOf(JSON.stringify(command)) };
  return act(command, meta);
};

/** Acts once, and no more. */
const endsAfterOne = (): Act => {
  let acted = false;
  return async (command, meta) => {
    if (acted) throw new Error('the process ends');
    acted = true;
    return act(command, meta);
  };
};

const suspend = (of: ItemId) => byHand({ type: 'SuspendItem', itemId: of, reason: '待上级政策明确。' });

const recorded = async (stream: StreamName, of: string): Promise<RecordedEvent> => {
  const all: RecordedEvent[] = [];
  for await (const page of store.readStream(stream)) all.push(...page);
  return all.find(({ type }) => type === of) as RecordedEvent;
};

const registeredIn = async (of: ItemId) => {
  const [first] = await eventsOf(store, itemStream(of), itemEvents);
  return first?.type === 'ItemRegistered' ? first.data : null;
};

it('registers the items of a notice, each with its figures, although one has come to rest', async () => {
  const party = { name: '市民政局', canonical: '市民政局', role: 'responsible', collective: false };
  const drafted = (index: number) => ({
    ...{ noticeId: 'n1', index, path: ['一'], heading: '事项', text: '办好。', units: [party], start: 0, end: 9 },
    ...{ dueKind: 'periodic', dueOn: null, dueText: '每年11月底前' },
  });
  const confirmed = {
    ...{ noticeId: 'n1', bodyId, groups: [], acceptedCodes: [] },
    units: [{ canonical: '市民政局', unitId: civilAffairs }],
  };
  const figure = (index: number) => ({ ...stated, noticeId: 'n1', index, quotas: [] });
  const happened: readonly (readonly [string, object])[] = [
    ...[1, 2].map((index) => ['NoticeItemDrafted', drafted(index)] as const),
    ...[1, 2].map((index) => ['NoticeIndicatorDrafted', figure(index)] as const),
    ['NoticeConfirmed', confirmed],
  ];
  const stream = 'notice-n1' as StreamName;
  const events = happened.map(
    ([type, data], at): NewEvent => ({ ...envelope, eventId: idOf(`${at}`), type, schemaVersion: 1, data }) as NewEvent,
  );
  await store.append(stream, 'none', events);
  const event = await recorded(stream, 'NoticeConfirmed');
  const undated = async () => null;
  await expect(new RegisterItems(store, endsAfterOne(), undated).react(event)).rejects.toThrow('the process ends');
  await suspend('n1.001' as ItemId);
  await new RegisterItems(store, act, undated).react(event);
  for (const each of ['n1.001', 'n1.002'] as ItemId[]) {
    expect(await registeredIn(each)).toMatchObject({
      ...{ indicators: [{ name: stated.name }], terms: { time: '每年11月底前' } },
    });
  }
});

it('registers the parts of what was split, each as important, although one has come to rest', async () => {
  await byHand({ ...register, importance: 'special' });
  const words = { number: '一', heading: '分项', text: '分开督办。' };
  const parts = [
    { ...words, itemId: `${itemId}.1` as ItemId, unitIds: [civilAffairs] },
    { ...words, itemId: `${itemId}.2` as ItemId, unitIds: [finance] },
  ];
  await byHand({ type: 'SplitItem', itemId, reason: '两件事分开督办。', parts });
  const event = await recorded(itemStream(itemId), 'ItemSplit');
  await expect(new SplitItems(store, endsAfterOne()).react(event)).rejects.toThrow('the process ends');
  await suspend(parts[0]?.itemId as ItemId);
  await new SplitItems(store, act).react(event);
  for (const part of parts) expect(await registeredIn(part.itemId)).toMatchObject({ importance: 'special' });
});
