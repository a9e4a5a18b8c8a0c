import { UpcastLog } from '#event-store';
import { buildViews, compareViews, ProjectionRunner, type ProjectionStatus } from '#read-model';
import { MongoViewStore, openDatabase } from '#read-model/mongodb';
import { describeWithOwnMongo, type OwnMongoEngine } from '../../../test/engines/mongodb.ts';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

// The database is gone for as long as it takes the runner to have noticed and tried in vain: not for a time.

const projections = [dutiesProjection, unitsProjection];
const PATIENCE = 60_000;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The log, and what follows it into a database that comes and goes. */
const following = async ({ url }: OwnMongoEngine, database: string) => {
  const memory = new MemoryLog();
  const log = new UpcastLog(memory, catalogue);
  const place = openDatabase({ url, database, patience: 500 });
  const views = new MongoViewStore(place);
  const stops: ProjectionStatus[] = [];
  let tries = 0;
  const runner = new ProjectionRunner({
    log,
    views,
    projections,
    onStopped: (status) => stops.push(status),
    backoff: () => {
      tries++;
      return 20;
    },
  });
  ends.push(async () => {
    await runner.stop();
    await views.close();
    await place.close();
  });
  const states = (): readonly string[] => runner.status().map(({ state }) => state);
  return {
    runner,
    views,
    stops,
    record: (count: number): void => {
      for (let n = 0; n < count; n++)
        memory.record('DutyMoved', {
          duty: `${n}`,
          unit: n % 2 ? '民政局' : '卫健局',
          status: `${memory.events.length}`,
        });
    },
    whenAllRun: () =>
      until('all views are up with the log', () =>
        runner
          .status()
          .every(({ state, checkpoint }) => state === 'running' && checkpoint === memory.events.at(-1)?.position),
      ),
    whenAllHaveTriedAgain: async () => {
      await until('all views have stopped', () => states().every((state) => state === 'stopped'));
      const before = tries;
      await until('each has tried in vain three times', () => tries >= before + 3 * projections.length);
    },
    compareWithRebuild: async () => {
      const place = await newSqlitePlace();
      const rebuilt = await place.open();
      await buildViews({ log, views: rebuilt, projections });
      const compared = await compareViews(views, rebuilt, projections);
      await rebuilt.close();
      await place.remove();
      return compared;
    },
  };
};

await describeWithOwnMongo(
  (engine) => `When its database is away (${engine}), a view in MongoDB`,
  (engine) => {
    it.each<[string, () => unknown, () => unknown]>([
      ['was killed', () => engine.kill(), () => engine.start()],
      ['was frozen', () => engine.freeze(), () => engine.thaw()],
    ])(
      'goes on by itself after the database %s, with nothing lost and nothing doubled, and health says why until then',
      async (how, away, back) => {
        const { runner, stops, record, ...wait } = await following(engine, how.replace(' ', '-'));
        record(10);
        await runner.start();
        await wait.whenAllRun();
        const told = stops.length;

        await away();
        record(10);
        await wait.whenAllHaveTriedAgain();
        expect(runner.status()).toMatchObject(
          projections.map(() => ({ stop: { error: { code: 'view.unreachable' } } })),
        );
        record(10);
        await back();

        await wait.whenAllRun();
        expect(await wait.compareWithRebuild()).toMatchObject({ equal: true, behind: [] });
        expect(stops).toHaveLength(told + projections.length);
      },
      PATIENCE,
    );

    it(
      'begins by itself once the database is there, when it was not at the start',
      async () => {
        await engine.kill();
        const { runner, record, ...wait } = await following(engine, 'late');
        record(10);
        await runner.start();
        await wait.whenAllHaveTriedAgain();
        await engine.start();
        await wait.whenAllRun();
        expect(await wait.compareWithRebuild()).toMatchObject({ equal: true, behind: [] });
      },
      PATIENCE,
    );
  },
);
