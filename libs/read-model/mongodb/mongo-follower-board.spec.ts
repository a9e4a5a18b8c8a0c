import { randomUUID } from 'node:crypto';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { type MongoDatabase, MongoFollowerBoard, MongoViewStore, openDatabase } from './index.ts';

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

    it('keeps an order, once, for whoever could carry it out, until that is done', async () => {
      const [rebuild, resume] = [
        { view: 'items', what: 'rebuild' },
        { view: 'items', what: 'resume' },
      ] as const;
      await board.order(rebuild);
      await other.order(rebuild);
      await other.order(resume);
      expect(await other.orders(['duties'])).toEqual([]);
      for (const one of [board, other, board])
        expect(new Set(await one.orders(['duties', 'items']))).toEqual(new Set([rebuild, resume]));
      await board.carriedOut(rebuild);
      await other.carriedOut(rebuild);
      expect(await other.orders(['items'])).toEqual([resume]);
    });

    it('tells everybody why an order has failed, until it is given again or carried out', async () => {
      const order = { view: 'items', what: 'rebuild' } as const;
      const failed = { ...order, why: { error: '磁盘已满', stopped: [{ 'a.b': null }] } };
      for (const settle of [board.order.bind(board), board.carriedOut.bind(board)]) {
        await board.order(order);
        await board.failed(failed);
        expect([await other.orders(['items']), await other.failures()]).toEqual([[], [failed]]);
        await settle(order);
        expect(await other.failures()).toEqual([]);
      }
    });

    it('is not opened again by whoever comes when it is closed: nobody would close that', async () => {
      const closed = openDatabase({ url, database: database.db.databaseName });
      await new MongoFollowerBoard(closed).notes();
      await closed.close();
      const late = new MongoViewStore(closed);
      for (const asking of [late.list(), new MongoFollowerBoard(closed).notes()])
        await expect(asking).rejects.toMatchObject({ fault: 'closed' });
    });
  },
);
