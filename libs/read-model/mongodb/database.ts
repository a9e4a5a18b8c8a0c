import type { Db } from 'mongodb';
import { ViewUnavailable } from '#read-model';
import { type Connection, clientOf, databaseOf } from './connection.ts';
import { guarded } from './faults.ts';
import type { MongoPlace } from './mongo-view-store.ts';

/** One database over one set of connections, for all that a process keeps there. */
export interface MongoDatabase {
  /** Its reads and writes are of the majority. */
  readonly db: Db;
  readonly connection: Connection;
  /** Runs what talks to the database. @throws {ViewUnavailable} as the views do */
  use<T>(action: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Reaches out only when it is asked something. @throws {ViewUnavailable} `bad-address` */
export const openDatabase = ({ url, database, patience = 10_000 }: MongoPlace): MongoDatabase => {
  const client = clientOf(url, patience);
  let closed = false;
  return {
    db: databaseOf(client, database, patience),
    // Whoever shares it does not end it.
    connection: { connect: () => client.connect(), close: async () => undefined },
    use: (action) =>
      closed
        ? Promise.reject(new ViewUnavailable(null, 'closed'))
        : guarded(null, async () => {
            // The driver connects by itself only once: a first try that failed is to be made again.
            await client.connect();
            return action();
          }),
    close: async () => {
      closed = true;
      await client.close();
    },
  };
};
