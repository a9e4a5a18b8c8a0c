import type { Configuration, Server } from '../server/index.ts';
import { CommandFailed } from './failure.ts';
import { print, progress } from './terminal.ts';

/** Listens, says so, and closes in good order when it is told to stop. */
export const listenUntilStopped = async (
  server: Server,
  { port, host }: Pick<Configuration, 'port' | 'host'>,
  greeting: (address: string) => readonly string[],
): Promise<void> => {
  try {
    for (const line of greeting(await server.listen(port, host))) print(line);
  } catch (error) {
    await server.close();
    throw portTaken(error, port) ?? error;
  }
  await untilStopped();
  progress('Stopping. · 正在停止。');
  await server.close();
};

export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const portTaken = (error: unknown, port: number): CommandFailed | null =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new CommandFailed(
        'port.taken',
        `Port ${port} is taken by another process: stop that one, or choose another with --port.\n端口 ${port} 已被占用，请停止占用它的进程，或用 --port 另选一个。`,
      )
    : null;
