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

    it('shows each order once to those whom it concerns, until somebody says that it is done', async () => {
      const rebuild = { view: 'items', what: 'rebuild' } as const;
      const resume = { view: 'units', what: 'resume' } as const;
      for (const one of [board, other]) await one.order(rebuild);
      await board.order(resume);
      expect(await other.orders(['duties'])).toEqual([]);
      for (const one of [board, other])
        expect(await one.orders(['duties', 'items', 'units'])).toEqual([rebuild, resume]);
      await other.done(rebuild);
      expect(await board.orders(['items', 'units'])).toEqual([resume]);
      await board.done(rebuild);
    });
  },
);
