import { randomUUID } from 'node:crypto';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { type MongoDatabase, MongoFollowerBoard, openDatabase } from './index.ts';

await describeWithMongo(
  (engine) => `a board in MongoDB (${engine})`,
  ({ url }) => {
    let database: MongoDatabase;
    let board: MongoFollowerBoard;
    let other: MongoFollowerBoard;
    beforeEach(() => {
      database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      [board, other] = [new MongoFollowerBoard(database), new MongoFollowerBoard(database)];
    });
    afterEach(async () => {
      await database.db.dropDatabase();
      await database.close();
    });

    it('shows everybody the last note of each, until it is taken down', async () => {
      await board.post({ follower: 'a', beat: 1, said: { views: [] } });
      await board.post({ follower: 'a', beat: 2, said: { views: [{ 'a.b': null, $c: 1 }] } });
      await other.post({ follower: 'b', beat: 1, said: {} });
      expect(new Set(await other.notes())).toEqual(
        new Set([
          { follower: 'a', beat: 2, said: { views: [{ 'a.b': null, $c: 1 }] } },
          { follower: 'b', beat: 1, said: {} },
        ]),
      );
      await other.takeDown(['a', 'nobody']);
      expect(await board.notes()).toEqual([{ follower: 'b', beat: 1, said: {} }]);
    });

    it('hands each order to one of those who could carry it out', async () => {
      const order = { view: 'items', what: 'rebuild' } as const;
      await board.order(order);
      await other.order(order);
      expect(await other.take(['duties'])).toBeNull();
      const taken = await Promise.all([board, other, board, other].map((one) => one.take(['duties', 'items'])));
      expect(taken.filter((one) => one !== null)).toEqual([order]);
    });
  },
);
