import type { ChildProcess } from 'node:child_process';
import { endOfLog } from './data-of-demo.ts';
import { ended, start } from './lianban.ts';
import { until } from './until.ts';

interface Health {
  readonly status: string;
  readonly views: readonly { readonly name: string; readonly checkpoint: number | null }[];
  readonly processes: readonly { readonly name: string; readonly position: number | null }[];
}

/**
 * Serves a folder until every view and every process is at the end of the log, then stops it by SIGTERM.
 * @throws when it does not start, does not get there, or does not stop in good order
 */
export const restart = async (folder: string): Promise<void> => {
  const server = start('serve', '--port', '0', '--data', folder);
  const address = addressOf(server);
  const end = ended(server);
  try {
    const at = await Promise.race([
      address,
      end.then(({ code, stderr }) => Promise.reject(new Error(`The server ended with ${code}: ${stderr}`))),
    ]);
    await until('every view and process is at the end of the log', async () => {
      const health = (await (await fetch(`${at}/health/ready`)).json()) as Health;
      return health.status === 'ready' && (await isAtEnd(folder, health)) ? true : null;
    });
    server.kill('SIGTERM');
    const { code, stderr } = await end;
    if (code !== 0) throw new Error(`The server stopped with code ${code}: ${stderr}`);
  } finally {
    server.kill('SIGKILL');
  }
};

/** Serves a folder in which work was left undone, and kills the server by SIGKILL as soon as it goes on with it. */
export const killRestart = async (folder: string): Promise<void> => {
  const before = await endOfLog(folder);
  const server = start('serve', '--port', '0', '--data', folder);
  const end = ended(server);
  await until('the server goes on with what was left undone', async () =>
    server.exitCode !== null || (await endOfLog(folder)) > before ? true : null,
  );
  server.kill('SIGKILL');
  await end;
};

/** The log is read after the answer: whoever had passed its end then has nothing left to do. */
const isAtEnd = async (folder: string, { views, processes }: Health): Promise<boolean> => {
  const end = await endOfLog(folder);
  const places = [...views.map(({ checkpoint }) => checkpoint), ...processes.map(({ position }) => position)];
  return places.every((place) => (place ?? 0) >= end);
};

const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [address] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
  });
