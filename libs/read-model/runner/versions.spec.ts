import { type Delivery, type EventStore, type Subscribe, UpcastLog } from '#event-store';
import { type Projection, ProjectionRunner, type ViewStore } from '#read-model';
import type { Place } from '../contract/index.ts';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

const moved = (duty: string) => ({ duty, unit: '民政局', status: 'assigned' });
const soon = (): AbortSignal => AbortSignal.timeout(5_000);

let place: Place;
let views: ViewStore;
let log: MemoryLog;
let running: ProjectionRunner[];

const started = async (projections: readonly Projection[], from: EventStore = log): Promise<ProjectionRunner> => {
  const runner = new ProjectionRunner({ log: new UpcastLog(from, catalogue), views, projections });
  running.push(runner);
  await runner.start();
  return runner;
};

beforeEach(async () => {
  place = await newSqlitePlace();
  views = await place.open();
  log = new MemoryLog();
  running = [];
});

afterEach(async () => {
  for (const runner of running) await runner.stop();
  await views.close();
  await place.remove();
});

it('gives the older version to those who wait until the newer one has caught up', async () => {
  const newer: Projection = { ...unitsProjection, version: 2 };
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started([unitsProjection]);
  expect(await runner.reached(['units'], position, soon())).toBe(true);
  await runner.stop();

  const both = await started([unitsProjection, newer]);
  expect(await both.reached(['units'], position, soon())).toBe(true);
  const next = log.record('DutyMoved', moved('2'));
  expect(await both.reached(['units'], next.position, soon())).toBe(true);
  expect(await (await views.open(newer)).ready()).toBe(true);
});

it('keeps no view that serves waiting while a newer version has the log before it', async () => {
  const newer: Projection = { ...unitsProjection, version: 2 };
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started([dutiesProjection, unitsProjection]);
  expect(await runner.reached(['duties', 'units'], position, soon())).toBe(true);
  await runner.stop();

  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const holding = new (class extends MemoryLog {
    override async *subscribe(options: Subscribe): AsyncGenerator<Delivery> {
      for await (const delivery of log.subscribe(options)) {
        if (options.after === undefined) await held;
        yield delivery;
      }
    }
  })();
  const all = await started([dutiesProjection, unitsProjection, newer], holding);
  const next = log.record('DutyMoved', moved('2'));
  expect(await all.reached(['duties', 'units'], next.position, soon())).toBe(true);
  expect(await (await views.open(newer)).ready()).toBe(false);
  release();
  await until('the newer version is ready', async () => (await views.open(newer)).ready());
  const last = log.record('DutyMoved', moved('3'));
  expect(await all.reached(['duties', 'units'], last.position, soon())).toBe(true);
  expect(await (await views.open(newer)).checkpoint()).toBe(last.position);
});
