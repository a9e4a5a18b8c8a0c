import { randomUUID } from 'node:crypto';
import type { NodeProcess } from '#event-store/eventstoredb/testing';
import { type LogEngine, ownLogEngine, startLogEngine } from '../engines/eventstoredb.ts';
import { type MongoEngine, type OwnMongoEngine, ownMongoEngine, startMongo } from '../engines/mongodb.ts';

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

const noMongo = () => new Error('There is no MongoDB: give MONGODB_URL, or MONGOMS_SYSTEM_BINARY, or install Go 1.24.');

/** @throws there is no MongoDB to be had */
export const startEngines = async (): Promise<Engines> => {
  const views = await startMongo();
  if (!views) throw noMongo();
  return enginesOf(await startLogEngine(), views);
};

/** Engines of the test's own, which it may kill and freeze. */
export interface OwnEngines extends Engines {
  readonly log: NodeProcess;
  readonly views: OwnMongoEngine;
}

/** @throws there is no MongoDB to be had */
export const startOwnEngines = async (): Promise<OwnEngines> => {
  const views = await ownMongoEngine();
  if (!views) throw noMongo();
  const log = await ownLogEngine();
  return { ...enginesOf(log, views), log: log.node, views };
};

const enginesOf = (log: LogEngine, views: MongoEngine): Engines => {
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
