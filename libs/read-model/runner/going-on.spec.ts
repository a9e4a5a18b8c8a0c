import { UpcastLog } from '#event-store';
import {
  ProjectionRunner,
  type ProjectionStatus,
  type RunProjections,
  type ViewStore,
  ViewUnavailable,
} from '#read-model';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

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

it.each(['unreachable', 'full', 'in-use'] as const)(
  'goes on by itself, from its checkpoint, when its view was %s for a while',
  async (fault) => {
    const stops: ProjectionStatus[] = [];
    const first = log.record('DutyMoved', moved('1'));
    const runner = await started({ backoff: () => 1, onStopped: (status) => stops.push(status) });
    expect(await runner.reached(['duties', 'units'], first.position, soon())).toBe(true);

    const view = await views.open(dutiesProjection);
    const { write, checkpoint } = view;
    let tries = 0;
    view.write = view.checkpoint = async () => {
      tries++;
      throw new ViewUnavailable(dutiesProjection, fault);
    };
    const last = log.record('DutyMoved', moved('2'));
    expect(await runner.reached(['units'], last.position, soon())).toBe(true);
    await until('it has tried again, twice', () => tries > 2);
    expect(stateOf(runner, 'duties')).toMatchObject({ state: 'stopped', stop: { error: { fault } } });

    Object.assign(view, { write, checkpoint });
    await until('the view is up with the log', () => stateOf(runner, 'duties')?.state === 'running');
    expect(await view.list({ prefix: 'duty/' })).toHaveLength(2);
    expect(stops.map(({ name }) => name)).toEqual(['duties']);
  },
);

it('waits for a person when its view is damaged', async () => {
  const view = await views.open(dutiesProjection);
  let tries = 0;
  view.write = async () => {
    tries++;
    throw new ViewUnavailable(dutiesProjection, 'corrupt');
  };
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started({ backoff: () => 1 });
  const later = log.record('DutyMoved', moved('2'));
  expect(await runner.reached(['units'], later.position, soon())).toBe(true);
  expect(await runner.reached(['duties'], position, soon())).toBe(false);
  await runner.stop();
  expect(tries).toBe(1);
});

it('ends at once while it waits for a view', async () => {
  const view = await views.open(dutiesProjection);
  view.write = async () => {
    throw new ViewUnavailable(dutiesProjection, 'unreachable');
  };
  const { position } = log.record('DutyMoved', moved('1'));
  const runner = await started({ backoff: () => 3_600_000 });
  expect(await runner.reached(['duties'], position, soon())).toBe(false);
  await runner.stop();
  expect(stateOf(runner, 'duties')?.state).toBe('stopped');
});
