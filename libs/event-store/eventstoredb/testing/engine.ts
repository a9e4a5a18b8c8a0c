import { EventStoreDBClient } from '@eventstore/db-client';
import { Log, Node } from './double/index.ts';

/** A server that suites meet, and a client of it. */
export interface Engine {
  readonly connectionString: string;
  readonly client: EventStoreDBClient;
  stop(): Promise<void>;
}

const url = process.env['EVENTSTORE_URL'];

/** For the last lines of a run, which say what each suite has met. */
export const engineName = url ? 'EventStoreDB (EVENTSTORE_URL)' : 'EventStoreDB (gRPC double)';

/** The server at `EVENTSTORE_URL` where a machine has one; else the double, in this process. */
export const startEngine = async (): Promise<Engine> => {
  if (!url) return engineOn(new Node({ log: new Log() }));
  const client = EventStoreDBClient.connectionString(url);
  return { connectionString: url, client, stop: async () => undefined };
};

export const engineOn = async (node: Node): Promise<Engine> => {
  await node.up();
  const connectionString = connectionStringOf(node);
  const client = EventStoreDBClient.connectionString(connectionString);
  return { connectionString, client, stop: () => node.stop() };
};

export const connectionStringOf = (...nodes: readonly Pick<Node, 'endpoint'>[]): string =>
  `esdb://${nodes.map(({ endpoint }) => `${endpoint.address}:${endpoint.port}`).join(',')}?tls=false`;
