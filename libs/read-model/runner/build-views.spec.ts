import { type Position, UpcastLog } from '#event-store';
import { buildViews, compareViews, countVersions, ProjectionRunner, type ViewStore } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
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
  buildViews({ log: new UpcastLog(log, catalogue), views, projections, ...(until !== undefined && { until }) });

it('counts the documents that there ever were, and their versions, as comparing does', async () => {
  log.record('DutyMoved', moved('1', 'acknowledged'));
  await build(building);
  const { equal, documents, versions } = await compareViews(building, building, projections);
  expect(equal && documents > 0 && versions > documents).toBe(true);
  expect(await countVersions(building, projections)).toEqual({ documents, versions });
});

it('builds all projections in one pass, tells how far it is and marks them ready', async () => {
  const progress: number[] = [];
  const built = await buildViews({
    log: new UpcastLog(log, catalogue),
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

it('goes on from where an earlier build ended', async () => {
  await build(building);
  log.record('DutyMoved', moved('6'));
  expect((await build(building)).events).toBe(1);
  await build(live);
  expect(await compareViews(live, building, projections)).toMatchObject({ equal: true, behind: [] });
});

it('names the projection that met an event it cannot apply, and builds the others', async () => {
  const { position } = log.record('Broken', moved('1'));
  const built = await build(building);
  expect(built.stopped).toMatchObject([{ name: 'duties', version: 1, position }]);
  expect(await (await building.open(dutiesProjection)).ready()).toBe(false);
  expect(await (await building.open(unitsProjection)).checkpoint()).toBe(position);
});

it('finds a build equal to a live view that is ahead of it, or level', async () => {
  await build(live);
  await build(building, 7 as Position);
  const equal = { equal: true, documents: 5, versions: 9, difference: null, behind: [] };
  expect(await compareViews(live, building, projections)).toEqual(equal);
  expect(await compareViews(live, live, projections)).toMatchObject({ equal: true, versions: 15 });
});

it('names a live view that lacks what the log has behind its checkpoint', async () => {
  await build(live, 7 as Position);
  await build(building);
  expect(await compareViews(live, building, projections)).toEqual({
    equal: false,
    documents: 5,
    versions: 9,
    difference: null,
    behind: projections.map(({ name, version }) => ({ view: { name, version }, checkpoint: 6, end: 10 })),
  });
});

it('does not call a view behind whose checkpoint lags over events that change nothing', async () => {
  await build(live);
  log.record('Other', {});
  await build(building);
  expect(await compareViews(live, building, projections)).toMatchObject({ equal: true, behind: [] });
});

it('builds from events in the shape of today', async () => {
  log.record('DutyMoved', { id: '6', unit: '卫健局', status: 'assigned' }, 1, { schemaVersion: 1 });
  expect((await build(building)).stopped).toEqual([]);
  expect(await (await building.open(dutiesProjection)).get('duty/6')).toMatchObject({ document: { unit: '卫健局' } });
});

it('stops the views that an event of an unknown version concerns, and builds the others', async () => {
  const { position } = log.record('DutyDropped', moved('1'), 1, { schemaVersion: 99 });
  const heads = { ...unitsProjection, name: 'heads', keys: () => ['head'], evolve: () => ({ last: 'any' }) };
  const built = await buildViews({
    log: new UpcastLog(log, catalogue),
    views: building,
    projections: [...projections, heads],
  });
  expect(built.stopped).toMatchObject([
    { name: 'duties', position, error: { name: 'EventUnreadable' } },
    { name: 'units', position, error: { name: 'EventUnreadable' } },
  ]);
  expect(await (await building.open(heads)).checkpoint()).toBe(position);
});

it('leaves out what an operator has had the view leave out, as following did', async () => {
  const { position } = log.record('Broken', moved('1'));
  log.skip(dutiesProjection, position);
  const last = log.record('DutyMoved', moved('2', 'completed'));
  const runner = new ProjectionRunner({ log: new UpcastLog(log, catalogue), views: live, projections });
  await runner.start();
  expect(await runner.reached(['duties', 'units'], last.position, AbortSignal.timeout(5_000))).toBe(true);
  await runner.stop();
  expect((await build(building)).stopped).toEqual([]);
  expect(await compareViews(live, building, projections)).toMatchObject({ equal: true, behind: [] });
});

it.each([
  ['another text', { key: 'duty/9', position: 11 as Position, json: '{"n":2}' }, { key: 'duty/9', from: 11 }],
  ['one version more', { key: 'duty/1', position: 11 as Position, json: '{"n":1}' }, { key: 'duty/1', from: 2 }],
  ['one document less', { key: 'duty/1', position: 11 as Position, json: null }, { key: 'duty/1', from: 2 }],
])('names the first difference when a live view has %s', async (_, change, found) => {
  await build(live);
  await build(building);
  await (await building.open(dutiesProjection)).write(
    [{ key: 'duty/9', position: 11 as Position, json: '{"n":1}' }],
    11 as Position,
  );
  await (await live.open(dutiesProjection)).write([change], 11 as Position);
  const comparison = await compareViews(live, building, projections);
  expect(comparison).toMatchObject({ equal: false, difference: { view: { name: 'duties', version: 1 }, ...found } });
});

it('does not call a live view equal that is not there, and does not make it', async () => {
  await build(building);
  expect(await compareViews(live, building, projections)).toMatchObject({
    equal: false,
    behind: [
      { view: { name: 'duties' }, checkpoint: null, end: 10 },
      { view: { name: 'units' }, checkpoint: null, end: 10 },
    ],
  });
  expect(await live.list()).toEqual([]);
});

it('lets a runner go on with what was built in place of the live view', async () => {
  const runner = new ProjectionRunner({ log: new UpcastLog(log, catalogue), views: live, projections });
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
