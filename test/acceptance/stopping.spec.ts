import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { createServer, onOneMachine } from '../../apps/server/index.ts';
import { plant } from './bad-events.ts';
import { FOUNDING, MONDAY, type OpenLedger, openLedger, registration, temporaryFolder } from './open-ledger.ts';

/** Some ten million bytes of updates: their stream names a unit, and the name of this one is long. */
const recordMuch = async ({ server: { data } }: OpenLedger): Promise<void> => {
  for (let number = 0; number < 12; number += 1) {
    const content = { noticeId: String(number), unitId: 'u'.repeat(900_000) };
    await plant(data.store, { type: 'NoticeImported', data: content }, `notice-${number}`);
  }
};

// A stop in good order: what is under way is answered, nothing answered is lost, the folder is free afterwards.

it('answers a request that is under way, and then takes no other', async () => {
  const ledger = await openLedger();
  const body = Buffer.from(JSON.stringify(registration()));
  const half = Math.floor(body.length / 2);
  const underWay = request(`${ledger.address}/api/items`, {
    method: 'POST',
    headers: { authorization: 'Bearer office', 'content-type': 'application/json', 'content-length': body.length },
  });
  const answered = new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
    underWay.on('error', reject);
    underWay.on('response', (response) => {
      json(response).then((content) => resolve({ status: response.statusCode, body: content }), reject);
    });
  });
  underWay.write(body.subarray(0, half));
  // The server has the head of the request as soon as it answers another one that was sent after it.
  await ledger.get('/health/live').expect(200);

  const closed = ledger.close();
  underWay.end(body.subarray(half));
  const answer = await answered;
  expect(answer).toMatchObject({ status: 201, body: { written: 3 } });
  await closed;
  await expect(fetch(`${ledger.address}/health/live`)).rejects.toThrow('fetch failed');

  const again = await openLedger({ folder: ledger.folder });
  expect(await again.recorded()).toHaveLength(FOUNDING + 3);
  await again.remove();
});

it('says that it is stopping, as a problem with its code, to whoever comes while it stops', async () => {
  const folder = await temporaryFolder();
  const server = await createServer({
    configuration: onOneMachine(folder),
    clock: () => MONDAY,
    timeZone: 'Asia/Shanghai',
    logger: false,
  });
  const late: Response[] = [];
  server.app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', async () => {
      late.push(await fetch(`${address}/health/live`));
    });
  const address = await server.listen(0);
  await server.close();
  const [answer] = late;
  expect(answer?.status).toBe(503);
  expect(answer?.headers.get('content-type')).toContain('application/problem+json');
  expect(answer?.headers.get('connection')).toBe('close');
  expect(answer?.headers.get('retry-after')).toBe('1');
  expect(await answer?.json()).toMatchObject({ code: 'server.stopping', titleZh: expect.stringContaining('停止') });
  await rm(folder, { recursive: true });
});

it('waits for no client that does not read its updates', async () => {
  const ledger = await openLedger();
  await recordMuch(ledger);
  const served: Socket[] = [];
  ledger.server.app.getHttpServer().on('connection', (connection: Socket) => served.push(connection));
  const { hostname, port } = new URL(ledger.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.pause();
  socket.write('GET /api/updates HTTP/1.1\r\nhost: x\r\nauthorization: Bearer auditor\r\n\r\n');
  // More is waiting to be sent than the machine takes on the way: nothing moves while others are answered.
  let sent = -1;
  while (served[0]?.bytesWritten !== sent) {
    sent = served[0]?.bytesWritten ?? 0;
    for (let other = 0; other < 20; other += 1) await ledger.get('/health/live').expect(200);
  }
  expect(served[0]?.writableNeedDrain).toBe(true);
  await ledger.close();
  socket.destroy();
  await ledger.remove();
});

it('stops at once while nothing is under way, though clients keep their connections', async () => {
  const ledger = await openLedger();
  for (let count = 0; count < 3; count += 1) await (await fetch(`${ledger.address}/health/live`)).text();
  await ledger.close();
  await ledger.remove();
});

it('answers a query that waits for a position which comes to nothing', async () => {
  const ledger = await openLedger();
  const waiting = fetch(`${ledger.address}/api/units?minPosition=999999999999`, {
    headers: { authorization: 'Bearer auditor' },
  });
  await ledger.get('/health/live').expect(200);
  const closed = ledger.close();
  const answer = await waiting;
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'view.behind' });
  await closed;
  await ledger.remove();
});
