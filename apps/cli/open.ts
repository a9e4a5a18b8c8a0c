import { setTimeout as pause } from 'node:timers/promises';
import { type StoreFault, StoreUnavailable } from '#event-store';
import { clockOf } from '#kernel';
import { createServer, Followers, type Server, type ServerOptions } from '../server/index.ts';
import { TIME_ZONE } from './commands/serve.ts';
import { requireData } from './read-log.ts';
import { progress } from './terminal.ts';

/** A command has the folder for a moment; a server keeps it. */
const PATIENCE_MS = 5_000;

/**
 * Opens a data folder with everything that a server has, but does not listen; waits a moment for one that another has.
 * @throws {StoreUnavailable} `in-use`: the other keeps it
 */
export const openWhenFree = async (folder: string): Promise<Server> => {
  const deadline = performance.now() + PATIENCE_MS;
  let isTold = false;
  while (performance.now() < deadline) {
    const server = await unlessFault(['in-use'], open(folder, 'serve'));
    if (server) return server;
    if (!isTold) progress('Waiting for the data folder, which another process has · 数据目录被占用，正在等待');
    isTold = true;
    await pause(100);
  }
  return open(folder, 'serve');
};

/**
 * Opens a data folder for queries. One that nobody has is ours meanwhile, and its views first catch up with the log, for
 * whatever wrote it may have been killed; beside a server that has it, and in a copy that cannot be written, as far as its
 * views have come.
 */
export const openForQueries = async <T>(folder: string, ask: (server: Server) => Promise<T>): Promise<T> => {
  requireData(folder);
  const ours = await unlessFault(['in-use', 'io'], open(folder, 'catch-up'));
  const server = ours ?? (await open(folder, 'read'));
  try {
    if (ours) tell(await ours.app.get(Followers).caughtUp());
    return await ask(server);
  } finally {
    await server.close();
  }
};

const unlessFault = (faults: readonly StoreFault[], opening: Promise<Server>): Promise<Server | null> =>
  opening.catch((error: unknown) => {
    if (error instanceof StoreUnavailable && faults.includes(error.fault)) return null;
    throw error;
  });

const tell = (stopped: Awaited<ReturnType<Followers['caughtUp']>>): void => {
  for (const { name, checkpoint, stop } of stopped) {
    const reason = stop?.error instanceof Error ? stop.error.message : String(stop?.error);
    progress(`The view ${name} has come to position ${checkpoint ?? '–'} and goes no further: ${reason}`);
    progress(`视图 ${name} 只到位置 ${checkpoint ?? '–'}，未能继续。`);
  }
};

const open = (folder: string, use: NonNullable<ServerOptions['use']>): Promise<Server> =>
  createServer({ folder, clock: clockOf(Date.now), timeZone: TIME_ZONE, logger: false, use });
