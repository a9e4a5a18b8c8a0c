import { instantOf } from '#kernel';
import { createServer, type Server } from '../server/index.ts';
import { TIME_ZONE } from './commands/serve.ts';
import { requireData } from './read-log.ts';

/** Opens a data folder with everything that a server has, but does not listen. */
export const openForActs = async <T>(folder: string, act: (server: Server) => Promise<T>): Promise<T> => {
  const server = await createServer({
    folder,
    clock: () => instantOf(Date.now()),
    timeZone: TIME_ZONE,
    logger: false,
  });
  try {
    return await act(server);
  } finally {
    await server.close();
  }
};

/** Opens a data folder for queries, also beside a server that has it: then as far as that one's views have come. */
export const openForQueries = async <T>(folder: string, ask: (server: Server) => Promise<T>): Promise<T> => {
  requireData(folder);
  const server = await createServer({
    folder,
    clock: () => instantOf(Date.now()),
    timeZone: TIME_ZONE,
    logger: false,
    readOnly: true,
  });
  try {
    return await ask(server);
  } finally {
    await server.close();
  }
};
