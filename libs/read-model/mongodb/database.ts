import type { Db, MongoClient } from 'mongodb';
import { type ViewName, ViewUnavailable } from '#read-model';
import { clientOf, databaseOf } from './connection.ts';
import { guarded } from './faults.ts';

export interface MongoPlace {
  readonly url: string;
  /** Views, leases, accounts, originals of notices. Nothing else. */
  readonly database: string;
  /** How long the database may take to answer, in milliseconds (from 500), until it counts as out of reach. */
  readonly patience?: number;
}

/** One database over one set of connections, for all that a process keeps there. */
export interface MongoDatabase {
  /** Its reads and writes are of the majority. */
  readonly db: Db;
  /** Runs what talks to the database, about a view where one is named. @throws {ViewUnavailable} */
  use<T>(action: () => Promise<T>, view?: ViewName | null): Promise<T>;
  close(): Promise<void>;
}

/** Reaches out only when it is asked something. @throws {ViewUnavailable} `bad-address` */
export const openDatabase = ({ url, database, patience = 10_000 }: MongoPlace): MongoDatabase => {
  const client = clientOf(url, patience);
  return databaseOver(client, databaseOf(client, database, patience));
};

/** Over a client that ends with it. */
export const databaseOver = (client: MongoClient, db: Db): MongoDatabase => {
  let closed = false;
  // The driver connects by itself only once: a first try that failed is to be made again. And it would connect again for
  // whoever comes too late, though nobody closes that any more.
  const connect = (): Promise<unknown> =>
    closed ? Promise.reject(new ViewUnavailable(null, 'closed')) : client.connect();
  return {
    db,
    use: (action, view = null) =>
      closed
        ? Promise.reject(new ViewUnavailable(view, 'closed'))
        : guarded(view, async () => {
            await connect();
            return action();
          }),
    close: async () => {
      closed = true;
      await client.close();
    },
  };
};
