import { UpcastLog } from '#event-store';
import { ProjectionRunner, type View, type ViewStore, WriteRefused } from '#read-model';
import { catalogue, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

/** The same store, with each write of its views held up until `held` is over; `reached` is told of the first. */
const slow = (store: ViewStore, held: Promise<void>, reached: () => void): ViewStore =>
  forwarding(store, {
    open: async (...args) => {
      const view = await store.open(...args);
      const write: View['write'] = async (...given) => {
        reached();
        await held;
        return view.write(...given);
      };
      return forwarding(view, { write });
    },
  });

const forwarding = <T extends object>(target: T, instead: Partial<T>): T =>
  new Proxy(target, {
    get: (_, name) => {
      const member: unknown = Reflect.get(name in instead ? instead : target, name);
      return typeof member === 'function' && !(name in instead) ? member.bind(target) : member;
    },
  });

it('whoever takes a view over lets the one before write nothing more, also before it has written itself', async () => {
  const place = await newSqlitePlace();
  const store = await place.open();
  const [seen, unseen] = [new MemoryLog(), new MemoryLog()];
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: reached } = Promise.withResolvers<void>();
  const runnerOf = (log: MemoryLog, views: ViewStore) =>
    new ProjectionRunner({ log: new UpcastLog(log, catalogue), views, projections: [unitsProjection] });

  const before = runnerOf(seen, slow(store, held, reached));
  await before.take(unitsProjection, 1);
  const { position } = seen.record('DutyMoved', { duty: '1', unit: '民政局', status: 'assigned' });
  await begun;

  // Whoever comes next has heard of no event yet, and so has nothing to write.
  const next = runnerOf(unseen, store);
  await next.take(unitsProjection, 2);
  release();
  await until('the one before has been refused', () => before.status()[0]?.state === 'stopped');
  expect(before.status()[0]?.stop?.error).toBeInstanceOf(WriteRefused);
  const view = await store.open(unitsProjection);
  expect([await view.checkpoint(), await view.list({})]).toEqual([null, []]);

  unseen.record('DutyMoved', { duty: '1', unit: '民政局', status: 'assigned' });
  await until('the next one has written', async () => (await view.checkpoint()) === position);
  for (const runner of [before, next]) await runner.stop();
  await store.close();
  await place.remove();
});

it('a build whose view has gone to another one meanwhile takes its place all the same', async () => {
  const place = await newSqlitePlace();
  const store = await place.open();
  const log = new UpcastLog(new MemoryLog(), catalogue);
  const runner = new ProjectionRunner({ log, views: store, projections: [unitsProjection] });
  await runner.take(unitsProjection, 1);
  await runner.letGo(unitsProjection);
  let swapped = false;
  await runner.replace(unitsProjection, async () => {
    swapped = true;
  });
  expect([swapped, runner.status()]).toEqual([true, []]);
  await runner.stop();
  await store.close();
  await place.remove();
});
