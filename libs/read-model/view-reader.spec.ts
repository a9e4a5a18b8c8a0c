import type { Position } from '#event-store';
import { type Projection, ViewReader, type ViewStore } from '#read-model';
import { newSqlitePlace } from './testing/sqlite-place.ts';

interface Duty {
  readonly status: string;
}

const projection = (version: number): Projection<Duty> => ({
  name: 'duties',
  version,
  keys: () => [],
  evolve: (document) => document,
});

let place: Awaited<ReturnType<typeof newSqlitePlace>>;
let views: ViewStore;

beforeEach(async () => {
  place = await newSqlitePlace();
  views = await place.open();
});

afterEach(async () => {
  await views.close();
  await place.remove();
});

const fill = async (version: number): Promise<void> =>
  (await views.open(projection(version))).write(
    [
      { key: 'duty/1', position: 1 as Position, json: JSON.stringify({ status: `v${version}` }) },
      { key: 'total/1', position: 1 as Position, json: '{"assigned":1}' },
    ],
    1 as Position,
  );

it('reads documents and totals by their type', async () => {
  await fill(1);
  const reader = new ViewReader(views, [projection(1)]);
  const duties = reader.of(projection(1));
  expect((await duties.get('duty/1'))?.document.status).toBe('v1');
  expect(await duties.get('duty/1', 0 as Position)).toBeNull();
  expect((await duties.list({ prefix: 'duty/' })).map(({ document }) => document.status)).toEqual(['v1']);
  expect(await duties.changed(0 as Position, 1 as Position, 'duty/')).toHaveLength(1);
  expect((await reader.totalsOf(projection(1)).get('total/1'))?.document).toEqual({ assigned: 1 });
});

it('serves the older version until the newer one is ready, and the newer one from then on', async () => {
  await fill(1);
  await fill(2);
  await (await views.open(projection(1))).markReady();
  const duties = new ViewReader(views, [projection(2), projection(1)]).of(projection(2));
  expect((await duties.get('duty/1'))?.document.status).toBe('v1');
  await (await views.open(projection(2))).markReady();
  expect((await duties.get('duty/1'))?.document.status).toBe('v2');
});

it('refuses a projection that is not registered', () => {
  expect(() => new ViewReader(views, []).of(projection(1))).toThrow('No projection duties is registered.');
});
