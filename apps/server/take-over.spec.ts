import { randomUUID } from 'node:crypto';
import { UpcastLog } from '#event-store';
import { buildViews, ProjectionRunner } from '#read-model';
import { openDatabase } from '#read-model/mongodb';
import { catalogue, dutiesProjection } from '../../libs/read-model/testing/duties.ts';
import { interposedDb } from '../../libs/read-model/testing/interposed-db.ts';
import { MemoryLog } from '../../libs/read-model/testing/memory-log.ts';
import { describeWithMongo } from '../../test/engines/mongodb.ts';
import { takeOver } from './take-over.ts';
import { viewsInDatabase } from './views-in.ts';

const LABEL = 'test';
const projections = [dutiesProjection];

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), what was built takes over`,
  ({ url }) => {
    it('from a view that others move meanwhile, and nobody sees that one go back', async () => {
      const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      const memory = new MemoryLog();
      const log = new UpcastLog(memory, catalogue);
      const record = () =>
        memory.record('DutyMoved', { duty: `${memory.events.length}`, unit: 'u', status: 'assigned' });
      const views = viewsInDatabase(database);
      const runner = new ProjectionRunner({ log, views: views.store, projections });
      const followed = async () =>
        expect(await runner.reached(['duties'], record().position, AbortSignal.timeout(20_000))).toBe(true);
      await runner.start();
      await followed();
      const building = await views.beginBuild(LABEL);
      await buildViews({ log, views: building, projections });
      await followed();

      let swaps = 0;
      const seen: (number | null)[] = [];
      const racing = interposedDb(database.db, async ({ method, args, send }) => {
        const isSwap = method === 'updateOne' && JSON.stringify(args).includes('"former"');
        // The live view is ahead again at the first two tries.
        if (isSwap && ++swaps < 3) await followed();
        const answer = await send();
        seen.push(await (await views.store.open(dutiesProjection)).checkpoint());
        return answer;
      });
      await takeOver({ live: viewsInDatabase({ ...database, db: racing }), log, projections }, dutiesProjection, LABEL);
      expect(swaps).toBe(3);
      expect(seen).toEqual(seen.toSorted((a, b) => (a ?? -1) - (b ?? -1)));
      await runner.stop();
      await database.db.dropDatabase();
      await database.close();
    });
  },
);
