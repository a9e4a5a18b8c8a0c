import { randomUUID } from 'node:crypto';
import { NoSuchAccount } from '#identity';
import type { Instant } from '#kernel';
import { type MongoDatabase, openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { accountsContractKeptBy, liaison, testAccounts } from '../testing/accounts-contract.ts';
import { MongoAccounts } from './index.ts';

const now = '2026-03-02T01:00:00.000Z' as Instant;
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
      expect(await accounts.byToken('lb_secret', now)).toBeNull();
      await database.db.dropDatabase();
      await database.close();
    });

    it('that are erased and made anew while they are given a token are not those that it was for', async () => {
      const database = newDatabase(url);
      const accounts = new MongoAccounts(database);
      await accounts.put(liaison);
      let asked = 0;
      const slow: MongoDatabase = {
        ...database,
        use: async (action) => {
          asked += 1;
          if (asked === 2) {
            await accounts.remove(liaison.userId);
            await accounts.put(liaison);
          }
          const answer = await database.use(action);
          // As long as it is there: whoever gives it has not looked again yet.
          if (asked === 2)
            expect([await accounts.byToken('lb_secret', now), await accounts.tokens()]).toEqual([null, []]);
          return answer;
        },
      };
      await expect(new MongoAccounts(slow).allow(liaison.userId, 'lb_secret')).rejects.toThrow(NoSuchAccount);
      expect(await database.db.collection('tokens').countDocuments()).toBe(0);
      await database.db.dropDatabase();
      await database.close();
    });
  },
);
