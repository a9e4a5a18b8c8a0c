import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLog, type Position, type StreamName } from '#event-store';
import type { EventStoreDbEventStore } from '#event-store/eventstoredb';
import { Stage } from '#event-store/eventstoredb/testing';
import { SqliteEventStore } from '#event-store/sqlite';
import { instantOf, type UserId } from '#kernel';
import type { ViewStore } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import type { LogPlace } from './configuration.ts';
import { requireOwnLog } from './require-own-log.ts';

const REMEDY = 'remove the folder';
const FILE: LogPlace = { kind: 'sqlite' };
const server = (installation: string): LogPlace => ({ kind: 'esdb', url: 'esdb://example.org', installation });

const stage = new Stage();
let folder: string;
let views: ViewStore;
let file: SqliteEventStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianban-own-log-'));
  views = await SqliteViewStore.open(join(folder, 'views'));
  file = openFile('log.sqlite');
});
afterEach(async () => {
  await stage.end();
  await views.close();
  await file.close();
  await rm(folder, { recursive: true });
});

const openFile = (name: string) => SqliteEventStore.open(join(folder, name), { clock: () => instantOf(0) });

const write = (store: Pick<SqliteEventStore, 'append'>) =>
  store.append(`note-${randomUUID()}` as StreamName, 'none', [
    {
      eventId: randomUUID(),
      type: 'Noted',
      schemaVersion: 1,
      occurredAt: instantOf(0),
      actor: { userId: 'user-1' as UserId, role: 'office', unitId: null },
      ground: null,
      correlationId: 'request-1',
      causationId: 'request-1',
      bodyId: null,
      data: {},
    },
  ]);

const start = (store: SqliteEventStore | EventStoreDbEventStore, log: LogPlace) =>
  requireOwnLog(store, views, { log }, REMEDY);

/** What following the log comes to. */
const follow = async (): Promise<void> => (await views.open({ name: 'items', version: 1 })).write([], 1 as Position);

it.each([
  ['that had events', async () => void (await write(file))],
  ['that was new', async () => undefined],
])('refuses views of a log %s when it has been copied to another place, and says what to do', async (_, prepare) => {
  await prepare();
  await start(file, FILE);
  await write(file);
  await follow();
  const copy = stage.store([await stage.server()]);
  await copyLog({ from: file, to: copy, onProgress: () => undefined });

  const refused = start(copy, server('lianban'));
  await expect(refused).rejects.toMatchObject({ code: 'store.other-log' });
  await expect(refused).rejects.toThrow(/the file in a data folder.*EventStoreDB as lianban.*LIANBAN_LOG.*remove the/s);
  await start(file, FILE);
});

it('refuses another log in the same place, and one of another installation', async () => {
  const store = stage.store([await stage.server()]);
  await write(store);
  await start(store, server('one'));
  await follow();
  await expect(start(store, server('other'))).rejects.toThrow(
    /EventStoreDB as one.*EventStoreDB as other.*Set LIANBAN_LOG_PREFIX back/,
  );
  const other = stage.store([await stage.server()]);
  await write(other);
  await expect(start(other, server('one'))).rejects.toThrow('as its first event');
});

it('takes another log where nothing has been read yet, and then knows that one', async () => {
  await write(file);
  await start(file, FILE);
  const other = openFile('other.sqlite');
  await write(other);
  await start(other, FILE);
  await follow();
  await start(other, FILE);
  await expect(start(file, FILE)).rejects.toThrow('another log');
  await other.close();
});

it('knows a log by its first event from the first start at which there is one', async () => {
  await start(file, FILE);
  await write(file);
  await follow();
  await start(file, FILE);
  const other = openFile('other.sqlite');
  await write(other);
  await expect(start(other, FILE)).rejects.toThrow('another log');
  await other.close();
});

it('does not keep a process from starting while the log is away, unless the place is another', async () => {
  const node = await stage.server();
  const store = stage.store([node], { patience: 100 });
  await write(store);
  await start(store, server('one'));
  await follow();
  await node.down();
  await start(store, server('one'));
  await expect(start(store, server('other'))).rejects.toThrow('another log');
});
