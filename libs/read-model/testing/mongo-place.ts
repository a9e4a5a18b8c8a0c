import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { MongoViewStore } from '#read-model/mongodb';
import type { Place } from '../contract/index.ts';
import { type Interpose, interposedDb } from './interposed-db.ts';

/** A database that lives as long as one test. */
export interface MongoTestPlace extends Place {
  readonly open: () => Promise<MongoViewStore>;
  /** A store whose calls to the database go through `interpose`. */
  readonly openInterposed: (interpose: Interpose) => MongoViewStore;
  /** The database itself, to look into and to damage. */
  readonly db: Db;
}

export const newMongoPlace = async (url: string): Promise<MongoTestPlace> => {
  const database = `lianban-test-${randomUUID()}`;
  const client = new MongoClient(url);
  const db = client.db(database);
  return {
    db,
    open: async () => MongoViewStore.at({ url, database }),
    openInterposed: (interpose) =>
      new MongoViewStore(interposedDb(db, interpose), {
        connect: () => client.connect(),
        close: async () => undefined,
      }),
    remove: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
};
