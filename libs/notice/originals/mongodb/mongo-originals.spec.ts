import { randomUUID } from 'node:crypto';
import { Binary } from 'mongodb';
import { openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../../test/engines/mongodb.ts';
import { originalsContractKeptBy, testOriginals } from '../../testing/originals-contract.ts';
import { MongoOriginals } from './index.ts';

await describeWithMongo(
  (engine) => originalsContractKeptBy(`MongoDB (${engine})`),
  ({ url }) =>
    testOriginals(async () => {
      const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      const originals = database.db.collection<{ _id: string }>('originals');
      return {
        open: () => new MongoOriginals(database),
        count: () => originals.countDocuments(),
        forge: async (_id, bytes) => {
          await originals.updateOne({ _id }, { $set: { bytes: new Binary(bytes) } });
        },
        remove: async () => {
          await database.db.dropDatabase();
          await database.close();
        },
      };
    }),
);
