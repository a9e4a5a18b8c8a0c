import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dutiesOf } from './ledger.ts';
import { type Measurement, secondsOf } from './measurement.ts';
import { serving } from './serving.ts';
import { percentile } from './statistics.ts';

/** From sending a report until a query shows it, over HTTP; against a bare server that stores and reads one row. */
export const visible: Measurement = {
  name: 'command to visible in a query',
  measure: async ({ configuration, folder, size: { items, commands } }) => {
    // Every sixtieth item has a duty of the same unit; what is counted in threes is completed at the end, these go on.
    const [duty] = dutiesOf(1);
    if (!duty) return [];
    const took: { readonly measured: number[]; readonly raw: number[] } = { measured: [], raw: [] };
    const bare = await bareServer(join(folder, 'bare.sqlite'));
    try {
      await serving(configuration, duty.unitId, async ({ ask }) => {
        for (let turn = 0; turn < commands; turn++) {
          const [{ itemId, unitId } = duty] = dutiesOf(1 + 60 * (turn % Math.floor(items / 60)));
          took.raw.push(await secondsOf(bare.storeAndRead));
          took.measured.push(
            await secondsOf(async () => {
              const report = { text: '本周完成三家助餐点验收。', percent: 100 };
              const { position } = await ask<{ readonly position: number }>(
                `items/${itemId}/duties/${unitId}/progress-reports`,
                report,
              );
              await ask(`items/${itemId}?minPosition=${position}`);
            }),
          );
        }
      });
    } finally {
      bare.close();
    }
    const p99 = (seconds: readonly number[]) => percentile(seconds, 0.99) * 1_000;
    return [
      {
        what: 'command to visible in a query, p99',
        measured: p99(took.measured),
        raw: p99(took.raw),
        unit: 'ms',
        reach: { atMost: 25 },
      },
    ];
  },
};

/** `POST` stores a row and answers when it is durable, `GET` reads it: the same two round trips, and nothing else. */
const bareServer = async (path: string): Promise<{ storeAndRead(): Promise<void>; close(): void }> => {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT)');
  const insert = db.prepare('INSERT INTO row (body) VALUES (?)');
  const last = db.prepare('SELECT body FROM row ORDER BY id DESC LIMIT 1');
  const server = createServer((request, response) => {
    if (request.method === 'POST') insert.run('x'.repeat(500));
    response.end(JSON.stringify(last.get()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    storeAndRead: async () => {
      await (await fetch(url, { method: 'POST' })).text();
      await (await fetch(url)).text();
    },
    close: () => {
      server.close();
      db.close();
    },
  };
};
