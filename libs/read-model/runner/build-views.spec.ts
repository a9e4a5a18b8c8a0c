import type { Position } from '#event-store';
import { buildViews, compareViews, ProjectionRunner, type ViewStore } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';

const projections = [dutiesProjection, unitsProjection];
const moved = (duty: string, status = 'assigned') => ({ duty, unit: '民政局', status });

let place: Awaited<ReturnType<typeof newSqlitePlace>>;
let live: SqliteViewStore;
let building: SqliteViewStore;
let log: MemoryLog;

beforeEach(async () => {
  place = await newSqlitePlace();
  live = await SqliteViewStore.open(place.folder);
  building = await SqliteViewStore.openBuilding(place.folder, 'test');
  log = new MemoryLog();
  for (const duty of ['1', '2', '3', '4', '5']) log.record('DutyMoved', moved(duty), 2);
});

afterEach(async () => {
  await Promise.all([live.close(), building.close()]);
  await place.remove();
});

const build = (views: ViewStore, until?: Position) =>
  buildViews({ store: log, views, projections, ...(until !== undefined && { until }) });

it('builds all projections in one pass, tells how far it is and marks them ready', async () => {
  const progress: number[] = [];
  const built = await buildViews({
    store: log,
    views: building,
    projections,
    onProgress: ({ events }) => progress.push(events),
  });
  expect(built).toEqual({ events: 5, stopped: [] });
  expect(progress).toEqual([3, 5]);
  const duties = await building.open(dutiesProjection);
  expect([await duties.checkpoint(), await duties.ready()]).toEqual([10, true]);
});

it('builds as of a position', async () => {
  expect((await build(building, 7 as Position)).events).toBe(3);
  expect(await (await building.open(dutiesProjection)).checkpoint()).toBe(6);
});

it('names the projection that met an event it cannot apply, and builds the others', async () => {
  const { position } = log.record('Broken', moved('1'));
  const built = await build(building);
  expect(built.stopped).toMatchObject([{ name: 'duties', version: 1, position }]);
  expect(await (await building.open(dutiesProjection)).ready()).toBe(false);
  expect(await (await building.open(unitsProjection)).checkpoint()).toBe(position);
});

it('finds a build equal to a live view that is ahead of it, behind it, or level', async () => {
  await build(live);
  await build(building, 7 as Position);
  const equal = { equal: true, documents: 5, versions: 9, difference: null };
  expect(await compareViews(live, building, projections)).toEqual(equal);
  expect(await compareViews(building, live, projections)).toEqual(equal);
  expect(await compareViews(live, live, projections)).toMatchObject({ equal: true, versions: 15 });
});

it.each([
  ['another text', { key: 'duty/9', position: 11 as Position, document: { n: 2 } }, { key: 'duty/9', from: 11 }],
  ['one version more', { key: 'duty/1', position: 11 as Position, document: { n: 1 } }, { key: 'duty/1', from: 2 }],
  ['one document less', { key: 'duty/1', position: 11 as Position, document: null }, { key: 'duty/1', from: 2 }],
])('names the first difference when a live view has %s', async (_, change, found) => {
  await build(live);
  await build(building);
  await (await building.open(dutiesProjection)).write(
    [{ key: 'duty/9', position: 11 as Position, document: { n: 1 } }],
    11 as Position,
  );
  await (await live.open(dutiesProjection)).write([change], 11 as Position);
  const comparison = await compareViews(live, building, projections);
  expect(comparison).toMatchObject({ equal: false, difference: { view: { name: 'duties', version: 1 }, ...found } });
});

it('does not call a live view equal in which there is nothing', async () => {
  await build(building);
  expect(await compareViews(live, building, projections)).toMatchObject({
    equal: false,
    difference: { key: 'duty/1', live: null },
  });
});

it('lets a runner go on with what was built in place of the live view', async () => {
  const runner = new ProjectionRunner({ store: log, views: live, projections });
  await runner.start();
  expect(await runner.reached(['duties', 'units'], 10 as Position, AbortSignal.timeout(5_000))).toBe(true);
  await build(building, 4 as Position);
  await building.close();

  for (const projection of projections)
    await runner.replace(projection, () => live.swapIn(projection, building.folder));
  const { position } = log.record('DutyMoved', moved('6'));
  expect(await runner.reached(['duties', 'units'], position, AbortSignal.timeout(5_000))).toBe(true);
  await runner.stop();
  expect(await (await live.open(dutiesProjection)).list({ prefix: 'duty/' })).toHaveLength(6);
  const again = await SqliteViewStore.openBuilding(place.folder, 'again');
  await build(again);
  expect(await compareViews(live, again, projections)).toMatchObject({ equal: true });
  await again.close();
});
