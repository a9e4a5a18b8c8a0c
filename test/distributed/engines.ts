import { randomUUID } from 'node:crypto';
import type { NodeProcess } from '#event-store/eventstoredb/testing';
import { startLogEngine } from '../engines/eventstoredb.ts';
import { type OwnMongoEngine, ownMongoEngine, startMongo } from '../engines/mongodb.ts';
import { ownLogCluster } from './log-cluster.ts';
import { Way } from './way.ts';

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

/** Engines of the test's own, which it may kill and freeze, and the ways to them, which it may cut. */
export interface OwnEngines extends Engines {
  /** Three nodes, in one process. */
  readonly log: NodeProcess;
  readonly views: OwnMongoEngine;
  readonly toLog: Way;
  readonly toViews: Way;
}

/** @throws there is no MongoDB to be had */
export const startOwnEngines = async (): Promise<OwnEngines> => {
  const views = await ownMongoEngine();
  if (!views) throw noMongo();
  const log = await ownLogCluster();
  const { hostname, port } = new URL(views.url);
  const toViews = await Way.to([{ address: hostname, port: Number(port) }]);
  const url = `mongodb://127.0.0.1:${toViews.ports[0]}/`;
  const stop = async () => {
    await Promise.all([toViews.stop(), views.stop()]);
  };
  return { ...enginesOf(log, { name: views.name, url, stop }), log: log.node, toLog: log.way, views, toViews };
};

interface Engine {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const enginesOf = (log: Engine, views: Engine): Engines => {
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
