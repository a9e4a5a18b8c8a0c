import { Log, Node } from './double/index.ts';

/** The server that a suite meets. */
export interface Engine {
  readonly connectionString: string;
  stop(): Promise<void>;
}

const url = process.env['EVENTSTORE_URL'];

/** For the last lines of a run, which say what each suite has met. */
export const engineName = url ? 'EventStoreDB (EVENTSTORE_URL)' : 'EventStoreDB (gRPC double)';

/** The server at `EVENTSTORE_URL` where a machine has one; else the double, in this process. */
export const startEngine = async (): Promise<Engine> => {
  if (url) return { connectionString: url, stop: async () => undefined };
  const node = new Node({ log: new Log() });
  await node.up();
  return { connectionString: connectionStringOf(node), stop: () => node.stop() };
};

export const connectionStringOf = (...nodes: readonly Node[]): string =>
  `esdb://${nodes.map(({ endpoint }) => `${endpoint.address}:${endpoint.port}`).join(',')}?tls=false`;
