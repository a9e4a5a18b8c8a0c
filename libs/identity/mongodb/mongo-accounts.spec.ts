import { randomUUID } from 'node:crypto';
import { openDatabase } from '#read-model/mongodb';
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
  },
);
