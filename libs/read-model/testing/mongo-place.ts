import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { type MongoDatabase, MongoViewStore, openDatabase } from '#read-model/mongodb';
import type { Place } from '../contract/index.ts';
import { databaseOver } from '../mongodb/database.ts';
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
  const opened: MongoDatabase[] = [];
  return {
    db,
    open: async () => {
      const one = openDatabase({ url, database });
      opened.push(one);
      return new MongoViewStore(one);
    },
    openInterposed: (interpose) => new MongoViewStore(databaseOver(client, interposedDb(db, interpose))),
    remove: async () => {
      await db.dropDatabase();
      await Promise.all(opened.map((one) => one.close()));
      await client.close();
    },
  };
};
