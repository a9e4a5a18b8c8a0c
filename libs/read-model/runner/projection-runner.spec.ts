import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Position, UpcastLog } from '#event-store';
import {
  type Projection,
  ProjectionRunner,
  type ProjectionStatus,
  type RunProjections,
  type ViewStore,
  ViewUnavailable,
} from '#read-model';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';

const moved = (duty: string, status = 'assigned') => ({ duty, unit: '民政局', status });
const soon = (): AbortSignal => AbortSignal.timeout(5_000);

let place: Awaited<ReturnType<typeof newSqlitePlace>>;
let views: ViewStore;
let log: MemoryLog;
const running: ProjectionRunner[] = [];

const started = async (options: Partial<RunProjections> = {}): Promise<ProjectionRunner> => {
  const runner = new ProjectionRunner({
    log: new UpcastLog(log, catalogue),
    views,
    projections: [dutiesProjection, unitsProjection],
    ...options,
  });
  running.push(runner);
  await runner.start();
  return runner;
};

const stateOf = (runner: ProjectionRunner, name: string): ProjectionStatus | undefined =>
  runner.status().find((status) => status.name === name);

beforeEach(async () => {
  place = await newSqlitePlace();
  views = await place.open();
  log = new MemoryLog();
});

afterEach(async () => {
  for (const runner of running.splice(0)) await runner.stop();
  await views.close();
  await place.remove();
});

it('brings every view up to the log and follows what comes, by one subscription', async () => {
  log.record('DutyMoved', moved('1'));
  const runner = await started();
  const { position } = log.record('DutyMoved', moved('2'));
  expect(await runner.reached(['duties', 'units'], position, soon())).toBe(true);
  expect(await (await views.open(dutiesProjection)).list({ prefix: 'duty/' })).toHaveLength(2);
  expect(runner.status().map(({ state, checkpoint }) => [state, checkpoint])).toEqual([
    ['running', position],
    ['running', position],
  ]);
  expect(log.subscriptions).toBe(1);
});

it('says that a position was not reached when the signal comes first', async () => {
  const runner = await started();
  const controller = new AbortController();
  const waiting = runner.reached(['duties'], 99 as Position, controller.signal);
  controller.abort();
  expect(await waiting).toBe(false);
});

it('says that a position was not reached when it is stopped', async () => {
  const runner = await started();
  const waiting = runner.reached(['duties'], 99 as Position, soon());
  await runner.stop();
  expect(await waiting).toBe(false);
});

it('stops a projection at the event that it cannot apply, with all before it written, while the others go on', async () => {
  const stops: ProjectionStatus[] = [];
  log.record('DutyMoved', moved('1'));
  const before = log.record('DutyMoved', moved('2'));
  const broken = log.record('Broken', moved('1'));
  const after = log.record('DutyMoved', moved('3'));
  const runner = await started({ onStopped: (status) => stops.push(status) });

  expect(await runner.reached(['units'], after.position, soon())).toBe(true);
  expect(await runner.reached(['duties'], after.position, soon())).toBe(false);
  expect(await runner.reached(['duties'], before.position, soon())).toBe(true);
  expect(stateOf(runner, 'duties')).toMatchObject({
    version: 1,
    state: 'stopped',
    checkpoint: before.position,
    stop: { position: broken.position, error: new Error('No such duty.') },
  });
  expect(stops).toEqual([stateOf(runner, 'duties')]);
  expect(await (await views.open(dutiesProjection)).checkpoint()).toBe(before.position);
});

it('tries again from its checkpoint after a restart, and stops at the same event', async () => {
  log.record('DutyMoved', moved('1'));
  const { position } = log.record('Broken', moved('1'));
  await (await started()).stop();
  const again = await started();
  expect(await again.reached(['duties'], position, soon())).toBe(false);
  expect(stateOf(again, 'duties')?.stop?.position).toBe(position);
});

it('goes on when it is resumed after an operator has had it leave out the event', async () => {
  const { position } = log.record('Broken', moved('1'));
  const last = log.record('DutyMoved', moved('2'));
  const runner = await started();
  expect(await runner.reached(['duties'], last.position, soon())).toBe(false);

  log.skip({ ...dutiesProjection, version: 2 }, position);
  log.skip(unitsProjection, position);
  await runner.resume(dutiesProjection);
  expect(await runner.reached(['duties'], last.position, soon())).toBe(false);

  const skip = log.skip(dutiesProjection, position);
  await runner.resume(dutiesProjection);
  expect(await runner.reached(['duties'], skip.position, soon())).toBe(true);
  expect(stateOf(runner, 'duties')?.state).toBe('running');
});

it('applies events in the shape of today', async () => {
  const { position } = log.record('DutyMoved', { id: '1', unit: '民政局', status: 'assigned' }, 1, {
    schemaVersion: 1,
  });
  const runner = await started();
  expect(await runner.reached(['duties', 'units'], position, soon())).toBe(true);
  expect(await (await views.open(dutiesProjection)).get('duty/1')).toMatchObject({ document: { unit: '民政局' } });
});

it('stops the views that an event of an unknown version concerns, naming it, while the others go on', async () => {
  const quiet: Projection = { ...unitsProjection, name: 'quiet', keys: ({ type }) => (type === 'Other' ? ['o'] : []) };
  const later = log.record('DutyMoved', moved('1'), 1, { schemaVersion: 99 });
  const { position } = log.record('Unheard', { of: 'any' }, 1, { schemaVersion: 99 });
  const runner = await started({ projections: [dutiesProjection, unitsProjection, quiet] });
  expect(await runner.reached(['quiet'], position, soon())).toBe(true);
  for (const name of ['duties', 'units']) {
    expect(await runner.reached([name], position, soon())).toBe(false);
    const status = stateOf(runner, name);
    expect(status).toMatchObject({ state: 'stopped', checkpoint: null, stop: { position: later.position } });
    expect(String(status?.stop?.error)).toContain(
      `The event at position ${later.position} cannot be read: DutyMoved is known up to version 2; the log has version 99.`,
    );
  }
});

it('names no event when it is the file of the view that fails', async () => {
  const view = await views.open(dutiesProjection);
  view.write = async () => {
    throw new ViewUnavailable(dutiesProjection, 'full');
  };
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started();
  expect(await runner.reached(['duties'], position, soon())).toBe(false);
  expect(stateOf(runner, 'duties')?.stop).toEqual({ position: null, error: expect.any(ViewUnavailable) });
});

it('leaves the other views alone when one file is damaged', async () => {
  await writeFile(join(place.folder, 'duties.v1.sqlite'), 'no database'.repeat(1_000));
  const runner = await started();
  const { position } = log.record('DutyMoved', moved('1'));
  expect(await runner.reached(['units'], position, soon())).toBe(true);
  expect(await runner.reached(['duties'], position, soon())).toBe(false);
  expect(stateOf(runner, 'duties')).toMatchObject({ state: 'stopped', checkpoint: null, stop: { position: null } });
});

it('stops all, loudly, when the log cannot be followed', async () => {
  log.subscribe = () => {
    throw new Error('unreachable');
  };
  const runner = await started();
  expect(await runner.reached(['duties'], 1 as Position, soon())).toBe(false);
  expect(runner.status().map(({ state, stop }) => [state, stop?.error])).toEqual([
    ['stopped', new Error('unreachable')],
    ['stopped', new Error('unreachable')],
  ]);
});

it('does not write a checkpoint for events of no concern until it stops', async () => {
  const runner = await started();
  const { position } = log.record('Other', {});
  expect(await runner.reached(['duties'], position, soon())).toBe(true);
  const view = await views.open(dutiesProjection);
  expect(await view.checkpoint()).toBeNull();
  await runner.stop();
  expect(await view.checkpoint()).toBe(position);
});

it('refuses a document under the key of a total', async () => {
  const colliding: Projection = { ...dutiesProjection, totals: () => ({ 'duty/1': { duties: 1 } }) };
  const runner = await started({ projections: [colliding] });
  const { position } = log.record('DutyMoved', moved('1'));
  expect(await runner.reached(['duties'], position, soon())).toBe(false);
  expect(String(stateOf(runner, 'duties')?.stop?.error)).toContain('duty/1 is the key of a total and of a document');
});

it.each([
  { rule: 'a total under the key of an older document', first: ['a', 't'], second: ['b', 'a'] },
  { rule: 'a document under the key of an older total', first: ['a', 't'], second: ['t', 'u'] },
])('refuses $rule, also after a restart', async ({ first, second }) => {
  const pairs: Projection<{ readonly pair: readonly string[] }> = {
    name: 'pairs',
    version: 1,
    keys: ({ data }) => (data as { pair: string[] }).pair.slice(0, 1),
    evolve: (_, { data }) => data as { pair: string[] },
    totals: ({ pair: [, total = ''] }) => ({ [total]: { duties: 1 } }),
  };
  log.record('Paired', { pair: first });
  await (await started({ projections: [pairs] })).stop();
  const runner = await started({ projections: [pairs] });
  const { position } = log.record('Paired', { pair: second });
  expect(await runner.reached(['pairs'], position, soon())).toBe(false);
  expect(String(stateOf(runner, 'pairs')?.stop?.error)).toContain('is the key of a total and of a document');
});
