import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { MongoViewStore } from '#read-model/mongodb';
import type { Place } from '../contract/index.ts';

/** A database that lives as long as one test. */
export const newMongoPlace = async (url: string): Promise<Place & { readonly database: string }> => {
  const database = `lianban-test-${randomUUID()}`;
  return {
    database,
    open: async () => MongoViewStore.at({ url, database }),
    remove: async () => {
      const client = new MongoClient(url);
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
};
