import { rmSync } from 'node:fs';
import { placesIn } from '../../apps/server/index.ts';
import { type LogEngine, startLogEngine } from '../engines/eventstoredb.ts';
import { describeWithMongo } from '../engines/mongodb.ts';
import { environmentOf, type Pair } from '../engines/pairs.ts';
import { ended, startWith } from '../faults/lianban.ts';
import { OURS, openLedger } from './open-ledger.ts';

// One act from the request to the view, to any moment before it, over a restart and a rebuild: the same over every pair of
// stores. `npm run test:pairs` runs the whole suite so.

const PATIENCE = 60_000;

let log: LogEngine;
beforeAll(async () => {
  log = await startLogEngine();
}, PATIENCE);
afterAll(() => log.stop());

const journey = async (pair: Pair): Promise<void> => {
  let ledger = await openLedger({ pair });
  const itemId = await ledger.register();
  const path = `/api/items/${itemId}/duties/${OURS}/acknowledgement`;
  const before = (await ledger.recorded()).at(-1)?.position;
  const { body } = await ledger.post(path, {}, 'liaison').set('idempotency-key', 'once').expect(200);
  const statusAs = async (moment: string): Promise<string> => {
    const page = await ledger.get(`/api/items/${itemId}?${moment}`).expect(200);
    return page.body.dutyRows.find(({ unitId }: { readonly unitId: string }) => unitId === OURS).status;
  };
  expect(await statusAs(`minPosition=${body.position}`)).toBe('acknowledged');
  expect(await statusAs(`asOf=position:${before}`)).toBe('assigned');

  await ledger.close();
  const check = await ended(startWith(environmentOf(ledger.folder, pair), 'rebuild', '--check', '--json'));
  expect(JSON.parse(check.stdout)).toMatchObject({ equal: true, behind: [], stopped: [] });
  ledger = await openLedger({ folder: ledger.folder, pair });
  const again = await ledger.post(path, {}, 'liaison').set('idempotency-key', 'once').expect(200);
  expect(again.body).toEqual(body);
  expect(await statusAs(`minPosition=${body.position}`)).toBe('acknowledged');
  await ledger.remove();
};

it('goes the same way over EventStoreDB and SQLite', () => journey({ log: log.url, views: null }), PATIENCE);

await describeWithMongo(
  (engine) => `with the views in MongoDB (${engine})`,
  ({ url }) => {
    it('goes the same way over EventStoreDB', () => journey({ log: log.url, views: url }), PATIENCE);
    it('goes the same way over SQLite', () => journey({ log: null, views: url }), PATIENCE);

    it(
      'ends when its start is refused, for the views are of another log',
      async () => {
        const pair = { log: null, views: url };
        const ledger = await openLedger({ pair });
        const itemId = await ledger.register();
        const end = (await ledger.recorded()).at(-1)?.position;
        await ledger.get(`/api/items/${itemId}?minPosition=${end}`).expect(200);
        await ledger.close();
        rmSync(placesIn(ledger.folder).log);
        const started = startWith(environmentOf(ledger.folder, pair), 'serve', '--port', '0');
        expect(await ended(started)).toMatchObject({ code: 1, stderr: expect.stringContaining('store.corrupt') });
      },
      PATIENCE,
    );
  },
);
