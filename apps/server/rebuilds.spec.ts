import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf } from '#kernel';
import { createServer, onOneMachine } from './index.ts';
import { Rebuilds } from './rebuilds.ts';

it('begins no rebuild when it has been told to stop: the stores are closed next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-rebuilds-'));
  const configuration = onOneMachine(folder);
  const server = await createServer({
    configuration,
    clock: clockOf(Date.now),
    timeZone: 'Asia/Shanghai',
    logger: false,
  });
  const rebuilds = server.app.get(Rebuilds);
  await rebuilds.stop();
  expect([await rebuilds.whenOver('items'), rebuilds.statusOf('items')]).toEqual(['broken-off', null]);
  await server.close();
  await rm(folder, { recursive: true });
});
