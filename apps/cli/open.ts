import { setTimeout as pause } from 'node:timers/promises';
import { type StoreFault, StoreUnavailable } from '#event-store';
import { clockOf } from '#kernel';
import {
  type Configuration,
  createServer,
  Followers,
  isShared,
  LoneFollowers,
  type Server,
  type ServerOptions,
} from '../server/index.ts';
import { TIME_ZONE } from './commands/serve.ts';
import { requireData } from './read-log.ts';
import { tellLag } from './tell-lag.ts';
import { progress } from './terminal.ts';

/** A command has the folder for a moment; a server keeps it. */
const PATIENCE_MS = 5_000;

/**
 * Opens everything that a server has, but does not listen; waits a moment for a data folder that another process has.
 * @throws {StoreUnavailable} `in-use`: the other keeps it
 */
export const openWhenFree = async (configuration: Configuration): Promise<Server> => {
  const acting = actingIn(configuration);
  const deadline = performance.now() + PATIENCE_MS;
  let isTold = false;
  while (performance.now() < deadline) {
    const server = await unlessFault(['in-use'], open(acting, 'serve'));
    if (server) return server;
    if (!isTold) progress('Waiting for the data folder, which another process has · 数据目录被占用，正在等待');
    isTold = true;
    await pause(100);
  }
  return open(acting, 'serve');
};

/**
 * Opens a data folder for queries. One that nobody has is ours meanwhile, and its views first catch up with the log, for
 * whatever wrote it may have been killed; beside a server that has it, and in a copy that cannot be written, as far as its
 * views have come, and how far that is, is told.
 */
export const openForQueries = async <T>(
  configuration: Configuration,
  ask: (server: Server) => Promise<T>,
): Promise<T> => {
  requireData(configuration);
  // Views in a database are followed by servers and workers, and by nobody who only asks.
  const isFollowed = configuration.views.kind !== 'sqlite';
  const ours = isFollowed ? null : await unlessFault(['in-use', 'io'], open(configuration, 'catch-up'));
  const server = ours ?? (await open(configuration, 'read'));
  try {
    const followers = server.app.get(Followers);
    if (ours && followers instanceof LoneFollowers) tell(await followers.caughtUp());
    if (!ours && !isFollowed) await tellLag(server.data);
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

const tell = (stopped: Awaited<ReturnType<LoneFollowers['caughtUp']>>): void => {
  for (const { name, checkpoint, stop } of stopped) {
    const reason = stop?.error instanceof Error ? stop.error.message : String(stop?.error);
    progress(`The view ${name} has come to position ${checkpoint ?? '–'} and goes no further: ${reason}`);
    progress(`视图 ${name} 只到位置 ${checkpoint ?? '–'}，未能继续。`);
  }
};

/** Where others follow, a command that is gone in a moment takes nothing out of their hands. */
const actingIn = (configuration: Configuration): Configuration =>
  isShared(configuration) ? { ...configuration, follow: 'elsewhere' } : configuration;

const open = (configuration: Configuration, use: NonNullable<ServerOptions['use']>): Promise<Server> =>
  createServer({ configuration, clock: clockOf(Date.now), timeZone: TIME_ZONE, logger: false, use });
