import { StoreUnavailable } from '#event-store';
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
import { progress } from './terminal.ts';

/** Opens a data folder with everything that a server has, but does not listen. */
export const openForActs = async <T>(configuration: Configuration, act: (server: Server) => Promise<T>): Promise<T> => {
  const server = await open(actingIn(configuration), 'serve');
  try {
    return await act(server);
  } finally {
    await server.close();
  }
};

/**
 * Opens a data folder for queries. One that nobody has is ours meanwhile, and its views first catch up with the log, for
 * whatever wrote it may have been killed; beside a server that has it, as far as that one's views have come.
 */
export const openForQueries = async <T>(
  configuration: Configuration,
  ask: (server: Server) => Promise<T>,
): Promise<T> => {
  requireData(configuration);
  // Views in a database are followed by servers and workers, and by nobody who only asks.
  const isFollowed = configuration.views.kind !== 'sqlite';
  const ours = isFollowed ? null : await unlessInUse(open(configuration, 'catch-up'));
  const server = ours ?? (await open(configuration, 'read'));
  try {
    const followers = server.app.get(Followers);
    if (ours && followers instanceof LoneFollowers) tell(await followers.caughtUp());
    return await ask(server);
  } finally {
    await server.close();
  }
};

const unlessInUse = (opening: Promise<Server>): Promise<Server | null> =>
  opening.catch((error: unknown) => {
    if (error instanceof StoreUnavailable && error.fault === 'in-use') return null;
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
