import { randomUUID } from 'node:crypto';
import { hashOf, NoSuchAccount } from '#identity';
import type { Instant } from '#kernel';
import { openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { interposedDb } from '../../read-model/testing/interposed-db.ts';
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

    it('give no token to an account that is erased at that moment, nor to a later one of its id', async () => {
      const database = newDatabase(url);
      const accounts = new MongoAccounts(database);
      await accounts.put(liaison);
      const racing = new MongoAccounts({
        ...database,
        db: interposedDb(database.db, async ({ method, args: [filter], send }) => {
          const isOfToken = method === 'updateOne' && JSON.stringify(filter).includes(hashOf('lb_secret'));
          if (isOfToken) expect(await accounts.remove(liaison.userId)).toBe(true);
          return send();
        }),
      });
      await expect(racing.allow(liaison.userId, 'lb_secret')).rejects.toBeInstanceOf(NoSuchAccount);
      await accounts.put(liaison);
      expect(await accounts.byToken('lb_secret', now)).toBeNull();
      await database.db.dropDatabase();
      await database.close();
    });
  },
);
