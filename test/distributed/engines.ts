import { randomUUID } from 'node:crypto';
import { startLogEngine } from '../engines/eventstoredb.ts';
import { startMongo } from '../engines/mongodb.ts';

/** A server of events and a database, and a name space on both that nobody else uses. */
export interface Engines {
  readonly name: string;
  /** What points a process of ours at them. */
  readonly environment: {
    readonly LIANBAN_LOG: string;
    readonly LIANBAN_LOG_PREFIX: string;
    readonly LIANBAN_VIEWS: string;
  };
  stop(): Promise<void>;
}

/** @throws there is no MongoDB to be had */
export const startEngines = async (): Promise<Engines> => {
  const views = await startMongo();
  if (!views) throw new Error('There is no MongoDB: give MONGODB_URL, or MONGOMS_SYSTEM_BINARY, or install Go 1.24.');
  const log = await startLogEngine();
  const id = `test-${randomUUID().slice(0, 8)}`;
  const address = new URL(views.url);
  address.pathname = `/lianban-${id}`;
  return {
    name: `${log.name}, ${views.name}`,
    environment: { LIANBAN_LOG: log.url, LIANBAN_LOG_PREFIX: id, LIANBAN_VIEWS: address.toString() },
    stop: async () => {
      await Promise.all([log.stop(), views.stop()]);
    },
  };
};
