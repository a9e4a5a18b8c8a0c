import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionStringOf, NodeProcess } from '#event-store/eventstoredb/testing';

/** A server of EventStoreDB's protocol that may be used. */
export interface LogEngine {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** One that was started here, for a test that kills it and starts it again with what it has on its disk. */
export interface OwnLogEngine extends LogEngine {
  readonly node: NodeProcess;
}

/** The server of EVENTSTORE_URL; else the double, as a process of its own that keeps what it took on the disk. */
export const startLogEngine = async (): Promise<LogEngine> => {
  const url = process.env['EVENTSTORE_URL'];
  return url ? { name: 'EventStoreDB (EVENTSTORE_URL)', url, stop: async () => undefined } : ownLogEngine();
};

export const ownLogEngine = async (): Promise<OwnLogEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-eventstore-'));
  const node = new NodeProcess(join(folder, 'journal'));
  await node.up();
  return {
    name: 'EventStoreDB (gRPC double)',
    node,
    url: connectionStringOf(node),
    stop: async () => {
      await node.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
