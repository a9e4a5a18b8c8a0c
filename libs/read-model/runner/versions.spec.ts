import { type Delivery, type Position, type Subscribe, UpcastLog } from '#event-store';
import { type Projection, ProjectionRunner, type ViewStore } from '#read-model';
import type { Place } from '../contract/index.ts';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

const newer: Projection = { ...unitsProjection, version: 2 };
const moved = (duty: string) => ({ duty, unit: '民政局', status: 'assigned' });
const soon = (): AbortSignal => AbortSignal.timeout(5_000);

/** To whoever begins at the start it brings nothing before `goOn`. */
class HeldLog extends MemoryLog {
  #held = Promise.withResolvers<void>();

  hold(): void {
    this.#held = Promise.withResolvers();
  }

  goOn(): void {
    this.#held.resolve();
  }

  override async *subscribe(options: Subscribe): AsyncIterable<Delivery> {
    const aborted = new Promise<void>((resolve) => options.signal.addEventListener('abort', () => resolve()));
    if (options.after === undefined) await Promise.race([this.#held.promise, aborted]);
    yield* super.subscribe(options);
  }
}

let place: Place;
let views: ViewStore;
let log: HeldLog;
let running: ProjectionRunner[];

const runnerOf = (...projections: readonly Projection[]): ProjectionRunner => {
  const runner = new ProjectionRunner({ log: new UpcastLog(log, catalogue), views, projections });
  running.push(runner);
  return runner;
};

const started = async (...projections: readonly Projection[]): Promise<ProjectionRunner> => {
  const runner = runnerOf(...projections);
  await runner.start();
  return runner;
};

const checkpointOf = async (projection: Projection) => (await views.open(projection)).checkpoint();
const isReady = async (projection: Projection) => (await views.open(projection)).ready();

/** All but the newer version have come to the end of the log. */
beforeEach(async () => {
  place = await newSqlitePlace();
  views = await place.open();
  log = new HeldLog();
  log.goOn();
  running = [];
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started(dutiesProjection, unitsProjection);
  expect(await runner.reached(['duties', 'units'], position, soon())).toBe(true);
  await runner.stop();
});

afterEach(async () => {
  for (const runner of running) await runner.stop();
  await views.close();
  await place.remove();
});

const expectReached = async (runner: ProjectionRunner, names: readonly string[]): Promise<Position> => {
  const { position } = log.record('DutyMoved', moved(`${log.events.length + 1}`));
  expect(await runner.reached(names, position, soon())).toBe(true);
  return position;
};

it('gives the older version to those who wait until the newer one has caught up', async () => {
  const both = await started(unitsProjection, newer);
  await expectReached(both, ['units']);
  await until('the newer version is ready', () => isReady(newer));
});

it('keeps nobody waiting while a newer version has the log before it, and follows it with them afterwards', async () => {
  log.hold();
  const runner = await started(dutiesProjection, unitsProjection, newer);
  await expectReached(runner, ['duties', 'units']);
  expect([await checkpointOf(newer), await isReady(newer)]).toEqual([null, false]);

  log.goOn();
  while (!(await isReady(newer))) await expectReached(runner, ['duties', 'units']);
  await until('they are followed together', () => log.open === 1);
  const last = await expectReached(runner, ['duties', 'units']);
  await until('all have it', () => runner.status().every(({ checkpoint }) => checkpoint === last));
  expect(log.open).toBe(1);
});

it('keeps nobody waiting who is followed, when a view that is behind is taken from somebody else', async () => {
  const runner = runnerOf(dutiesProjection, newer);
  await runner.take(dutiesProjection, 1);
  log.hold();
  await runner.take(newer, 1);
  await expectReached(runner, ['duties']);
  expect(await checkpointOf(newer)).toBeNull();
  log.goOn();
  await expectReached(runner, ['duties', 'units']);
});
