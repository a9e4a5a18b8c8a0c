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

/** The server of EVENTSTORE_URL; else the double, as a process of its own that keeps what it took on the disk. */
export const startLogEngine = async (): Promise<LogEngine> => {
  const url = process.env['EVENTSTORE_URL'];
  if (url) return { name: 'EventStoreDB (EVENTSTORE_URL)', url, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'lianban-eventstore-'));
  const node = new NodeProcess(join(folder, 'journal'));
  await node.up();
  return {
    name: 'EventStoreDB (gRPC double)',
    url: connectionStringOf(node),
    stop: async () => {
      await node.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
