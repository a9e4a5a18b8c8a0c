import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Engine } from './engine.ts';
import type { ServerUnderTest } from './facts/fact.ts';
import { removeStreams } from './remove-streams.ts';

/** A client of the server, and a name space on it that is empty again afterwards. */
export const openServer = async ({ connectionString }: Engine): Promise<ServerUnderTest> => {
  const client = EventStoreDBClient.connectionString(connectionString);
  const prefix = `fact-${randomUUID()}`;
  const remove = await removeStreams(client, prefix);
  let made = 0;
  return {
    client,
    connectionString,
    newStream: () => {
      made += 1;
      return `${prefix}-${made}-`;
    },
    dispose: async () => {
      await remove();
      await client.dispose();
    },
  };
};
