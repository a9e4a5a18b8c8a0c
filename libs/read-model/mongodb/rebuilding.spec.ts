import { type Position, UpcastLog } from '#event-store';
import { BuildBehind, buildViews, compareViews, ProjectionRunner, type View } from '#read-model';
import type { MongoViewStore } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { at, collect, duties, put } from '../contract/place.ts';
import { catalogue, dutiesProjection } from '../testing/duties.ts';
import type { Interpose } from '../testing/interposed-db.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { type MongoTestPlace, newMongoPlace } from '../testing/mongo-place.ts';

const LABEL = 'test';
const stopped = new Error('The swap was stopped.');

/** A view of as many documents as positions, each saying `text`. */
const fill = (view: View, text: string, count: number): Promise<void> =>
  view.write(
    Array.from({ length: count }, (_, i) => put(i + 1, `k${i}`, { text })),
    at(count),
  );

const textOf = async (view: View): Promise<unknown> => (await view.get('k0'))?.document;

/** The n-th write and all after it are not made; or are made, and nobody hears of it. */
const stopAtWrite = (n: number, isMade: boolean): Interpose => {
  let writes = 0;
  return async ({ kind, send }) => {
    if (kind !== 'write' || ++writes < n) return send();
    if (isMade) await send();
    throw stopped;
  };
};

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), a rebuild`,
  ({ url }) => {
    let place: MongoTestPlace;
    let store: MongoViewStore;
    beforeEach(async () => {
      place = await newMongoPlace(url);
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const build = async (text: string, count: number): Promise<void> => {
      const built = await (await store.openBuilding(LABEL)).open(duties);
      await fill(built, text, count);
      await built.markReady();
    };
    const collections = async (): Promise<number> => (await place.db.listCollections().toArray()).length;

    it('comes in whole, and handles of the live view, also of other processes, go on with it', async () => {
      const live = await store.open(duties);
      const other = await place.open();
      const elsewhere = await other.open(duties);
      await fill(live, 'old', 3);
      await build('new', 5);
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'old' }, 3]);

      await store.swapIn(duties, LABEL);
      for (const view of [live, elsewhere])
        expect([await textOf(view), await view.checkpoint(), await view.ready()]).toEqual([{ text: 'new' }, 5, true]);
      await live.write([put(9, 'k9', {})], at(9));
      expect(await elsewhere.checkpoint()).toBe(9);
      await other.close();
    });

    it('leaves whoever is reading what was there before', async () => {
      const live = await store.open(duties);
      await fill(live, 'old', 700);
      const pages = live.versions()[Symbol.asyncIterator]();
      const { value: first } = await pages.next();
      await build('new', 700);
      await store.swapIn(duties, LABEL);
      const rest = await collect({ [Symbol.asyncIterator]: () => pages });
      expect([...first, ...rest].map(({ json }) => json)).toEqual(Array(700).fill('{"text":"old"}'));
    });

    it('keeps the token of the live view, and lets no writer finish that has not been told', async () => {
      const other = await place.open();
      const live = await other.open(duties);
      await live.write([], at(1), 7);
      await build('new', 5);
      await store.swapIn(duties, LABEL);
      await expect(live.write([put(6, 'k0', {})], at(6), 7)).rejects.toMatchObject({ code: 'view.in-use' });
      await expect(live.write([put(6, 'k0', {})], at(6), 6)).rejects.toMatchObject({ reason: 'superseded' });
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'new' }, 5]);
      await live.write([put(6, 'k0', {})], at(6), 7);
      expect(await live.checkpoint()).toBe(6);
      await other.close();
    });

    it.each([
      ['before', false],
      ['behind', true],
    ])(
      'is either in or not, when the swap is stopped %s any write, and what is left is cleared away',
      async (_, isMade) => {
        for (let n = 1, isStopped = true; isStopped; n++) {
          const here = await newMongoPlace(url);
          const healthy = await here.open();
          const live = await healthy.open(duties);
          await fill(live, 'former', 2);
          for (const [text, count] of [['old', 3] as const, ['new', 5] as const]) {
            const built = await (await healthy.openBuilding(LABEL)).open(duties);
            await fill(built, text, count);
            await built.markReady();
            if (text === 'old') await healthy.swapIn(duties, LABEL);
          }
          isStopped = await here
            .openInterposed(stopAtWrite(n, isMade))
            .swapIn(duties, LABEL)
            .then(
              () => false,
              (error) => error === stopped,
            );
          const whole = [
            { n, text: { text: 'old' }, checkpoint: 3 },
            { n, text: { text: 'new' }, checkpoint: 5 },
          ];
          expect(whole).toContainEqual({ n, text: await textOf(live), checkpoint: await live.checkpoint() });
          await healthy.removeBuilding(LABEL);
          expect(whole).toContainEqual({ n, text: await textOf(live), checkpoint: await live.checkpoint() });
          await live.write([put(9, 'k0', { text: 'later' })], at(9));
          expect({ n, text: await textOf(live) }).toEqual({ n, text: { text: 'later' } });

          const built = await (await healthy.openBuilding(LABEL)).open(duties);
          await fill(built, 'newest', 9);
          await built.markReady();
          await healthy.swapIn(duties, LABEL);
          expect({ n, text: await textOf(live) }).toEqual({ n, text: { text: 'newest' } });
          if (!isStopped) expect(n).toBeGreaterThan(3);
          await healthy.close();
          await here.remove();
        }
      },
      120_000,
    );

    it('that is on its way while it is removed comes too late', async () => {
      const live = await store.open(duties);
      await fill(live, 'old', 3);
      await build('new', 5);
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
      const slow = place.openInterposed(async ({ method, args, send }) => {
        if (method === 'updateOne' && JSON.stringify(args).includes('"former"')) {
          reach();
          await held;
        }
        return send();
      });
      const swapping = slow.swapIn(duties, LABEL);
      await reached;
      await store.removeBuilding(LABEL);
      release();
      await expect(swapping).rejects.toMatchObject({ fault: 'in-use' });
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'old' }, 3]);
    });

    it('may be one of two of the same view: whichever comes in is whole', async () => {
      const live = await store.open(duties);
      await fill(live, 'old', 3);
      const [one, other] = await Promise.all(
        ['one', 'other'].map(async (label) => (await store.openBuilding(label)).open(duties)),
      );
      await Promise.all([one && fill(one, 'one', 5), other && fill(other, 'other', 6)]);
      await one?.markReady();
      await store.swapIn(duties, 'one');
      await store.removeBuilding('one');
      expect([await textOf(live), await live.checkpoint(), await live.ready()]).toEqual([{ text: 'one' }, 5, true]);
      await expect(store.swapIn(duties, 'other')).rejects.toMatchObject({ fault: 'corrupt' });
      await other?.markReady();
      await store.swapIn(duties, 'other');
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'other' }, 6]);
    });

    it('is refused when the live view has come further, or goes on at that moment', async () => {
      const live = await store.open(duties);
      await fill(live, 'live', 5);
      await build('new', 4);
      await expect(store.swapIn(duties, LABEL)).rejects.toBeInstanceOf(BuildBehind);
      await build('new', 5);
      const racing = place.openInterposed(async ({ method, args, send }) => {
        if (method === 'updateOne' && JSON.stringify(args).includes('"former"'))
          await live.write([put(6, 'k6', {})], at(6));
        return send();
      });
      await expect(racing.swapIn(duties, LABEL)).rejects.toMatchObject({ fault: 'in-use' });
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'live' }, 6]);
    });

    it('changes nothing when nothing was built', async () => {
      const live = await store.open(duties);
      await fill(live, 'old', 3);
      await expect(store.swapIn(duties, LABEL)).rejects.toMatchObject({ fault: 'corrupt' });
      expect([await textOf(live), await live.checkpoint()]).toEqual([{ text: 'old' }, 3]);
    });

    it('that was interrupted is cleared away, with all that no live view goes by', async () => {
      const live = await store.open(duties);
      await fill(live, 'live', 3);
      const before = await collections();
      await build('half', 9);
      await place.db.collection('duties.v1.0123456789abcdef01234567.versions').insertOne({});
      await place.db.createCollection('unrelated');
      await store.removeBuildings(new Date(0));
      expect(await collections()).toBe(before + 4);
      await store.removeBuildings(new Date(Date.now() + 60_000));
      expect(await collections()).toBe(before + 1);
      expect(await textOf(live)).toEqual({ text: 'live' });
      expect(await store.list()).toEqual([duties]);
    });

    it('gives the bytes of the view that has followed along, and takes its place under a runner', async () => {
      const memory = new MemoryLog();
      for (let n = 0; n < 40; n++)
        memory.record(n % 9 === 8 ? 'DutyDropped' : 'DutyMoved', {
          duty: `${n % 5}`,
          unit: n % 2 ? '民政局' : '卫健局',
          status: n % 3 ? 'assigned' : 'completed',
        });
      const log = new UpcastLog(memory, catalogue);
      const runner = new ProjectionRunner({ log, views: store, projections: [dutiesProjection] });
      await runner.start();
      const end = memory.events.at(-1)?.position as Position;
      expect(await runner.reached(['duties'], end, AbortSignal.timeout(5_000))).toBe(true);

      const building = await store.openBuilding(LABEL);
      await buildViews({ log, views: building, projections: [dutiesProjection] });
      const compared = await compareViews(store, building, [dutiesProjection]);
      expect(compared).toMatchObject({ equal: true, difference: null });
      expect(compared.versions).toBeGreaterThan(40);

      await runner.replace(dutiesProjection, () => store.swapIn(dutiesProjection, LABEL));
      const { position } = memory.record('DutyMoved', { duty: '1', unit: '民政局', status: 'late' });
      expect(await runner.reached(['duties'], position, AbortSignal.timeout(5_000))).toBe(true);
      expect((await (await store.open(dutiesProjection)).get('duty/1'))?.document).toMatchObject({ status: 'late' });
      await runner.stop();
    });
  },
);
