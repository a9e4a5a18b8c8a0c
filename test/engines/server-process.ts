import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How to start a server on a port with its data in a folder. */
export interface ServerProgram {
  readonly command: string;
  readonly args: (port: number, data: string) => readonly string[];
}

/** A server of the test's own, with a folder and a free port of its own. */
export interface ServerProcess {
  readonly port: number;
  /** Starts it, or starts it again with the same data on the same port. It is not asked whether it answers. */
  readonly start: () => void;
  readonly isRunning: () => boolean;
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
  /** Kills it and removes its data. */
  readonly remove: () => Promise<void>;
}

/** Ends with this process, in whatever way that ends: then its standard input closes, and FerretDB goes by that. */
export const serverProcess = async ({ command, args }: ServerProgram): Promise<ServerProcess> => {
  const data = await mkdtemp(join(tmpdir(), 'lianban-server-'));
  const port = await freePort();
  const launch = () => spawn(command, args(port, data), { stdio: ['pipe', 'ignore', 'ignore'] });
  let server = launch();
  const isRunning = (): boolean => server.exitCode === null && server.signalCode === null;
  const killNow = () => server.kill('SIGKILL');
  process.on('exit', killNow);
  const kill = async (): Promise<void> => {
    const ended = isRunning() ? once(server, 'exit') : null;
    killNow();
    await ended;
  };
  return {
    port,
    isRunning,
    kill,
    start: () => {
      if (!isRunning()) server = launch();
    },
    freeze: () => server.kill('SIGSTOP'),
    thaw: () => server.kill('SIGCONT'),
    remove: async () => {
      process.off('exit', killNow);
      await kill();
      await rm(data, { recursive: true, force: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
};
