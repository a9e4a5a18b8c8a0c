import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentIn } from '../engines/pairs.ts';
import { until } from '../faults/until.ts';
import { lianban, root } from './lianban.ts';
import { temporaryFolder } from './open-ledger.ts';

// Whoever kills what they started has stopped the server: it keeps neither the port nor the data folder.

it('ends with whoever started it, even where that is killed, and leaves the folder to the next', async () => {
  const folder = await temporaryFolder();
  const started = spawn('node', [join(root, 'apps/cli/start.mjs'), 'serve', '--port', '0', '--data', folder], {
    env: { ...process.env, ...environmentIn(['--data', folder]) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [greeting] = await once(started.stdout, 'data');
  const [address = ''] = /http:[^\s"]+/.exec(String(greeting)) ?? [];
  expect((await fetch(`${address}/health/live`)).status).toBe(200);
  started.kill('SIGKILL');
  await until('the server has ended', async () => {
    return fetch(`${address}/health/live`).then(
      () => null,
      () => true,
    );
  });
  await until('the folder is free', async () => ((await lianban('verify', '--data', folder)).code === 0 ? true : null));
  await rm(folder, { recursive: true });
}, 120_000);
