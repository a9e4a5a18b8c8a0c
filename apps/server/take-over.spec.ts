import { randomUUID } from 'node:crypto';
import { type StreamName, UpcastLog } from '#event-store';
import { sample } from '#event-store/contract';
import { Stage } from '#event-store/eventstoredb/testing';
import { BuildBehind, buildViews, type Projection } from '#read-model';
import { type MongoDatabase, openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../test/engines/mongodb.ts';
import { takeOver } from './take-over.ts';
import { type LiveViews, viewsInDatabase } from './views-in.ts';

const LABEL = 'test';
const notes: Projection = { name: 'notes', version: 1, keys: ({ stream }) => [stream], evolve: (_, { data }) => data };
const projections = [notes];

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), what was built takes over`,
  ({ url }) => {
    const stage = new Stage();
    let database: MongoDatabase;
    let live: LiveViews;
    let log: UpcastLog;
    let goOn: () => Promise<void>;
    beforeEach(async () => {
      const store = stage.store([await stage.server()]);
      database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      live = viewsInDatabase(database);
      log = new UpcastLog(store, {});
      // What whoever follows the live view does elsewhere.
      goOn = async () => {
        await store.append(`note-${randomUUID()}` as StreamName, 'none', [sample()]);
        await buildViews({ log, views: live.store, projections });
      };
      await goOn();
      await buildViews({ log, views: await live.beginBuild(LABEL), projections });
    });
    afterEach(async () => {
      await database.db.dropDatabase();
      await database.close();
      await stage.end();
    });

    /** The live view has come further by the time of the first swaps. */
    const racing = (times: number): LiveViews => ({
      ...live,
      swapIn: async (view, label) => {
        if (times-- > 0) await goOn();
        return live.swapIn(view, label);
      },
    });
    const checkpoint = async () => (await live.store.open(notes)).checkpoint();

    it('when it has caught up with a view that others move meanwhile', async () => {
      await goOn();
      await takeOver({ live: racing(2), log, projections }, notes, LABEL);
      const taken = await checkpoint();
      expect(await (await live.store.open(notes)).list()).toHaveLength(4);
      await buildViews({ log, views: live.store, projections });
      expect(await checkpoint()).toBe(taken);
      expect(await database.db.collection('views').countDocuments()).toBe(1);
    });

    it('never, when they are always faster; their view stays', async () => {
      await expect(takeOver({ live: racing(99), log, projections }, notes, LABEL)).rejects.toBeInstanceOf(BuildBehind);
      const before = await checkpoint();
      await buildViews({ log, views: live.store, projections });
      expect(await checkpoint()).toBe(before);
    });
  },
);
