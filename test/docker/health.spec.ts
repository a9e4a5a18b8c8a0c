import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../architecture/repository.ts';

/** What the health check ends with, and says, of a process that answers so. */
const healthOf = async (
  answer: RequestListener,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await healthAt((server.address() as AddressInfo).port, ...args);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const healthAt = async (port: number, ...args: readonly string[]) => {
  const check = spawn(process.execPath, [join(root, 'docker', 'health.mjs'), ...args], {
    env: { ...process.env, LIANBAN_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(check.stdout), once(check, 'exit')]);
  return { code, said };
};

it('is well when the process is ready', async () => {
  const asked: (string | undefined)[] = [];
  const health = await healthOf((request, response) => {
    asked.push(request.url);
    response.end('{"status":"ready"}');
  });
  expect(health).toEqual({ code: 0, said: '' });
  expect(asked).toEqual(['/health/ready']);
});

const impaired =
  (what: object): RequestListener =>
  (_, response) =>
    response.writeHead(503).end(JSON.stringify({ status: 'impaired', log: null, trouble: null, ...what }));

it.each([
  ['the log', { log: { code: 'store.unreachable' } }],
  ['the database of the views', { trouble: { code: 'view.unreachable' } }],
])('is not well when %s is away, and says what the process says', async (_, away) => {
  const health = await healthOf(impaired(away));
  expect(health).toEqual({ code: 1, said: expect.stringContaining('unreachable') });
});

it('is well when a view has stopped, unless it is asked whether all have caught up', async () => {
  const stopped = impaired({ views: [{ name: 'items', state: 'stopped' }] });
  expect(await healthOf(stopped)).toEqual({ code: 0, said: '' });
  expect(await healthOf(stopped, '--caught-up')).toEqual({ code: 1, said: expect.stringContaining('items') });
});

it('is not well when what answers is no process of ours', async () => {
  const health = await healthOf((_, response) => response.writeHead(503).end('Bad Gateway'));
  expect(health).toEqual({ code: 1, said: expect.stringContaining('SyntaxError') });
});

it('is not well when nothing listens', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  expect(await healthAt(port)).toEqual({ code: 1, said: expect.stringContaining('ECONNREFUSED') });
});

it('is not well when nothing is answered, and says so before the engine loses patience', async () => {
  expect(await healthOf(() => undefined)).toEqual({ code: 1, said: expect.stringContaining('TimeoutError') });
});
