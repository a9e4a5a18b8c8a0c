import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreamName } from '#event-store';
import type { SqliteEventStore } from '#event-store/sqlite';
import type { Instant, UserId } from '#kernel';
import { createServer, onOneMachine, type Server } from '../../server/index.ts';
import { Client } from './client.ts';
import { Journal } from './journal.ts';
import { hirePeople, type People } from './people.ts';

// What goes wrong below a demo reaches whoever plays it at once, by its own code: never as a wait that comes to nothing.

const NOW = '2026-03-02T01:00:00.000Z' as Instant;

let folder: string;
let server: Server;
let people: People;
let client: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianban-client-'));
  server = await createServer({
    configuration: onOneMachine(folder),
    clock: () => NOW,
    timeZone: 'Asia/Shanghai',
    logger: false,
  });
  people = await hirePeople(server.data.accounts);
  client = new Client({ address: await server.listen(0), tick: () => undefined, journal: new Journal(folder) });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Leaves the log room for so many pages more. */
const leaveRoomFor = (pages: number): void => {
  const log = (server.data.store as SqliteEventStore)['log'];
  const { page_count } = log.prepare('PRAGMA page_count').get() as { readonly page_count: number };
  log.exec(`PRAGMA max_page_count = ${page_count + pages}`);
};

const importExample = async (): Promise<string> => {
  const notice = await readFile(new URL('./example-notice.txt', import.meta.url));
  return (await client.act<{ readonly noticeId: string }>(people.office, 'notices', notice)).noticeId;
};

const confirm = (noticeId: string) =>
  client.act(people.office, `notices/${noticeId}/confirmation`, {
    bodyId: 'demo-body',
    acceptedFindings: ['collectives.no-members'],
  });

it('tells the code of an act for which the disk is too full', async () => {
  leaveRoomFor(0);
  await expect(importExample()).rejects.toMatchObject({
    code: 'store.full',
    message: expect.stringMatching(/disk is full.*\n.*磁盘已满/),
  });
});

it('tells at once, by its code, that what it waits for cannot come: the disk is too full for what a process does', async () => {
  const noticeId = await importExample();
  leaveRoomFor(12);
  await confirm(noticeId);
  const items = client.until<readonly unknown[]>(people.office, 'bodies', 'the body is founded', () => false);
  await expect(items).rejects.toMatchObject({ code: 'store.full', message: expect.stringContaining('disk is full') });
});

it('tells why a view that a query waits for has stopped', async () => {
  await server.data.store.append('item-bad' as StreamName, 'none', [
    {
      eventId: '00000000-0000-4000-8000-000000000001',
      type: 'DutyAcknowledged',
      schemaVersion: 1,
      occurredAt: NOW,
      actor: { userId: 'user-1' as UserId, role: 'liaison', unitId: null },
      ground: null,
      correlationId: 'c',
      causationId: 'c',
      bodyId: null,
      data: { itemId: 'bad', unitId: 'bad' },
    },
  ]);
  await client.act(people.office, 'units', { name: '市民政局', kind: 'department' });
  await expect(client.read(people.office, 'bodies')).rejects.toThrow(/^DutyAcknowledged \w+ bad/);
});

it('asks again, under the same key, while a store is away: an act, a query, and what it waits for', async () => {
  const keys: unknown[] = [];
  let away = 3;
  const answers = createHttpServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    away -= 1;
    const code = 'view.unreachable';
    const isAway = away >= 0 && request.url !== '/health/ready';
    response.writeHead(isAway ? 503 : 200);
    if (isAway) response.end(JSON.stringify({ code, title: 'away', titleZh: '无法连接' }));
    else if (request.url !== '/health/ready') response.end(JSON.stringify({ position: 7, founded: away < -4 }));
    else response.end(JSON.stringify({ processes: [], views: [{ checkpoint: 7, stop: { code, error: 'away' } }] }));
  });
  await once(answers.listen(0, '127.0.0.1'), 'listening');
  const { port } = answers.address() as AddressInfo;
  const patient = new Client({
    address: `http://127.0.0.1:${port}`,
    tick: () => undefined,
    journal: new Journal(folder),
  });
  await patient.act('token', 'units');
  expect(keys).toEqual(['demo-1', 'demo-1', 'demo-1', 'demo-1']);
  away = 2;
  await patient.read('token', 'bodies');
  await patient.until<{ readonly founded: boolean }>('token', 'bodies', 'it is founded', ({ founded }) => founded);
  answers.close();
  answers.closeAllConnections();
});

it('tells the refusal of an act by its code', async () => {
  await expect(confirm('none')).rejects.toMatchObject({ code: 'notice.unknown' });
});
