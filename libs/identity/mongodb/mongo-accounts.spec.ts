import { randomUUID } from 'node:crypto';
import { NoSuchAccount } from '#identity';
import type { Instant } from '#kernel';
import { type MongoDatabase, openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { accountsContractKeptBy, liaison, testAccounts } from '../testing/accounts-contract.ts';
import { MongoAccounts } from './index.ts';

const newDatabase = (url: string) => openDatabase({ url, database: `lianban-test-${randomUUID()}` });

await describeWithMongo(
  (engine) => accountsContractKeptBy(`MongoDB (${engine})`),
  ({ url }) => {
    testAccounts(async () => {
      const database = newDatabase(url);
      return {
        open: async () => new MongoAccounts(database),
        remove: async () => {
          await database.db.dropDatabase();
          await database.close();
        },
      };
    });
  },
);

await describeWithMongo(
  (engine) => `accounts in MongoDB (${engine})`,
  ({ url }) => {
    it('keep of a token only its hash', async () => {
      const database = newDatabase(url);
      const accounts = new MongoAccounts(database);
      await accounts.put(liaison);
      await accounts.allow(liaison.userId, 'lb_secret');
      const kept = JSON.stringify(await database.db.collection('tokens').find().toArray());
      expect([kept.includes('lb_secret'), kept.includes(liaison.userId)]).toEqual([false, true]);
      await database.db.dropDatabase();
      await database.close();
    });

    it('that are erased while they are given a token do not come back with it', async () => {
      const database = newDatabase(url);
      const accounts = new MongoAccounts(database);
      await accounts.put(liaison);
      let asked = 0;
      const slow: MongoDatabase = {
        ...database,
        use: async (action) => {
          asked += 1;
          // The account was found, and the token is not there yet.
          if (asked === 2) await accounts.remove(liaison.userId);
          return database.use(action);
        },
      };
      await expect(new MongoAccounts(slow).allow(liaison.userId, 'lb_secret')).rejects.toThrow(NoSuchAccount);
      await accounts.put(liaison);
      expect(await accounts.byToken('lb_secret', '2026-03-02T01:00:00.000Z' as Instant)).toBeNull();
      await database.db.dropDatabase();
      await database.close();
    });
  },
);
