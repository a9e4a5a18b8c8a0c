import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import type { SqliteEventStore } from '#event-store/sqlite';
import { createServer, onOneMachine, placesIn } from '../../apps/server/index.ts';
import { FOUNDING, MONDAY, type OpenLedger, openLedger } from './open-ledger.ts';

// What can be wrong with a data folder: each is told in one message that says what to do, and nothing is lost by it.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
});
afterEach(() => ledger.remove());

const refusal = async (): Promise<StoreUnavailable> => {
  try {
    await (
      await createServer({
        configuration: onOneMachine(ledger.folder),
        clock: () => MONDAY,
        timeZone: 'Asia/Shanghai',
        logger: false,
      })
    ).close();
  } catch (error) {
    if (error instanceof StoreUnavailable) return error;
    throw error;
  }
  throw new Error('The folder was opened.');
};

it('refuses a folder that is in use', async () => {
  const { fault, message } = await refusal();
  expect(fault).toBe('in-use');
  expect(message).toBe(
    `The data folder ${ledger.folder} is in use by another process. Stop that one, or choose another folder with --data.`,
  );
  await ledger.get(`/api/items/${itemId}`).expect(200);
});

it('refuses a log that is cut off, and leaves it as it is', async () => {
  await ledger.close();
  const { log } = placesIn(ledger.folder);
  const length = statSync(log).size - 1;
  truncateSync(log, length);
  const { fault, message } = await refusal();
  expect(fault).toBe('corrupt');
  expect(message).toContain(log);
  expect(message).toMatch(/backup/);
  expect(statSync(log).size).toBe(length);
});

it('refuses a log that is garbage', async () => {
  await ledger.close();
  writeFileSync(placesIn(ledger.folder).log, 'no database at all '.repeat(1_000));
  expect((await refusal()).fault).toBe('corrupt');
  expect((await refusal()).fault).toBe('corrupt');
});

it('refuses a log that ends before what the views have read, until the views are removed', async () => {
  await ledger.close();
  const { log, views } = placesIn(ledger.folder);
  for (const file of [log, `${log}-wal`, `${log}-shm`]) rmSync(file, { force: true });
  const { fault, message } = await refusal();
  expect(fault).toBe('corrupt');
  expect(message).toContain(`The log ${log} ends at position -1`);
  expect(message).toContain(`remove the folder ${views}`);
  rmSync(views, { recursive: true });
  ledger = await openLedger({ folder: ledger.folder });
  await ledger.get('/health/ready').expect(200);
});

it('serves all views but a damaged one, which is named with the way to rebuild it', async () => {
  await ledger.close();
  const { views } = placesIn(ledger.folder);
  const file = readdirSync(views).find((name) => name.startsWith('meetings.')) ?? '';
  writeFileSync(join(views, file), 'no database at all '.repeat(1_000));

  ledger = await openLedger({ folder: ledger.folder });
  const { body } = await ledger.get('/health/ready').expect(503);
  const meetings = body.views.find(({ name }: { readonly name: string }) => name === 'meetings');
  expect(meetings.state).toBe('stopped');
  expect(JSON.stringify(meetings)).toContain('lianban rebuild --view meetings');
  const answer = await ledger.get('/api/meetings/none').expect(503);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'store.unavailable', title: expect.stringContaining('--view meetings') });
  await ledger.get(`/api/items/${itemId}`).expect(200);
  await ledger.register('继续');
});

it('starts though the checkpoint of a process is damaged, which begins anew and does nothing twice', async () => {
  await ledger.close();
  const { views } = placesIn(ledger.folder);
  for (const file of readdirSync(views).filter((name) => name.startsWith('process-'))) {
    writeFileSync(join(views, file), 'no database at all '.repeat(1_000));
  }
  ledger = await openLedger({ folder: ledger.folder });
  const { body } = await ledger.get('/health/ready').expect(200);
  expect(body.processes.map(({ name }: { readonly name: string }) => name)).toEqual([
    'found-body',
    'register-items',
    'enter-minutes',
    'pass-duties',
    'pass-places',
    'split-items',
  ]);
  expect(await ledger.recorded()).toHaveLength(FOUNDING + 3);
});

it('answers an act for which the disk is too full with one message, writes nothing of it, and goes on when there is room', async () => {
  const log = (ledger.server.data.store as SqliteEventStore)['log'];
  const { page_count } = log.prepare('PRAGMA page_count').get() as { readonly page_count: number };
  log.exec(`PRAGMA max_page_count = ${page_count}`);
  const before = await ledger.recorded();
  const long = { text: '长'.repeat(19_000), answerBy: '2026-04-01' };
  const urge = () => ledger.post(`/api/items/${itemId}/duties/unit-ours/urges`, long).set('idempotency-key', 'urge');
  const answer = await urge().expect(503);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    code: 'store.full',
    title: expect.stringContaining('The disk is full'),
    titleZh: expect.stringContaining('磁盘已满'),
  });
  expect(await ledger.recorded()).toEqual(before);

  log.exec('PRAGMA max_page_count = 1000000');
  await urge().expect(200);
  expect(await ledger.recorded()).toHaveLength(before.length + 1);
});
