import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoLeaseStore, openDatabase } from '#read-model/mongodb';
import type { LeasePlace } from '../contract/lease-place.ts';
import { SqliteLeaseStore } from './sqlite-lease-store.ts';

export const newSqliteLeases = async (): Promise<LeasePlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-leases-'));
  return {
    open: () => SqliteLeaseStore.open(join(folder, 'new', 'leases.sqlite')),
    remove: () => rm(folder, { recursive: true }),
  };
};

export const newMongoLeases = async (url: string): Promise<LeasePlace> => {
  const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
  return {
    open: async () => new MongoLeaseStore(database),
    remove: async () => {
      await database.db.dropDatabase();
      await database.close();
    },
  };
};
