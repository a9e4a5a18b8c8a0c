import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { FOUNDING, openLedger, registration } from './open-ledger.ts';

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

it('stops at once while nothing is under way, though clients keep their connections', async () => {
  const ledger = await openLedger();
  for (let count = 0; count < 3; count += 1) await (await fetch(`${ledger.address}/health/live`)).text();
  await ledger.close();
  await ledger.remove();
});

it('answers a query that waits for a position which comes to nothing', async () => {
  const ledger = await openLedger();
  const waiting = fetch(`${ledger.address}/api/units?minPosition=999999`, {
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
