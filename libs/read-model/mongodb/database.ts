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
  // The driver connects by itself only once: a first try that failed is to be made again. And it would connect again for
  // whoever comes too late, though nobody closes that any more.
  const connect = (): Promise<unknown> =>
    closed ? Promise.reject(new ViewUnavailable(null, 'closed')) : client.connect();
  return {
    db: databaseOf(client, database, patience),
    // Whoever shares it does not end it.
    connection: { connect, close: async () => undefined },
    use: (action) =>
      guarded(null, async () => {
        await connect();
        return action();
      }),
    close: async () => {
      closed = true;
      await client.close();
    },
  };
};
