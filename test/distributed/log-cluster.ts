import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionStringOf, NodeProcess } from '#event-store/eventstoredb/testing';
import type { OwnLogEngine } from '../engines/eventstoredb.ts';
import { Way } from './way.ts';

const NODES = [0, 1, 2];

/** A log of three nodes, of which one leads, and the way to each: clients hear of the ways alone. */
export const ownLogCluster = async (): Promise<OwnLogEngine & { readonly way: Way }> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-eventstore-'));
  // The ways are there before the nodes, which tell of them: where a node listens is looked up for each connection.
  const targets = NODES.map((index) => ({
    address: '127.0.0.1',
    get port() {
      return node.listening(index).port;
    },
  }));
  const way = await Way.to(targets);
  const node = new NodeProcess(join(folder, 'journal'), way.ports);
  await node.up();
  return {
    name: 'EventStoreDB (gRPC double, three nodes)',
    node,
    way,
    url: connectionStringOf(...way.ports.map((port) => ({ endpoint: { address: '127.0.0.1', port } }))),
    stop: async () => {
      await Promise.all([way.stop(), node.kill()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
