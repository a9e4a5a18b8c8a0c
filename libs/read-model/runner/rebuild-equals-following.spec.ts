import fc from 'fast-check';
import { type Position, UpcastLog } from '#event-store';
import { buildViews, compareViews, type KeptVersion, ProjectionRunner, type ViewStore } from '#read-model';
import { collect } from '../contract/place.ts';
import { catalogue, dutiesProjection, unitsProjection } from '../testing/duties.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';

const projections = [dutiesProjection, unitsProjection];
const names = projections.map(({ name }) => name);

const happening = fc.record({
  type: fc.constantFrom('DutyMoved', 'DutyMoved', 'DutyMoved', 'DutyDropped', 'Other'),
  data: fc.record({
    duty: fc.constantFrom('1', '2', '责'),
    unit: fc.constantFrom('民政局', '卫健局'),
    status: fc.constantFrom('assigned', 'acknowledged', 'completed', '2026'),
  }),
  gap: fc.integer({ min: 1, max: 5 }),
});
/** What is recorded before the runner is started anew each time. */
const history = fc.array(fc.array(happening, { maxLength: 12 }), { minLength: 1, maxLength: 5 });

const versionsOf = async (views: ViewStore): Promise<readonly (readonly KeptVersion[])[]> =>
  Promise.all(projections.map(async (projection) => collect((await views.open(projection)).versions())));

it('gives the same bytes for any history, however it was divided and restarted, as a rebuild from zero', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 50 }), async (parts, a, b) => {
      const place = await newSqlitePlace();
      const rebuiltPlace = await newSqlitePlace();
      const [live, rebuilt] = [await place.open(), await rebuiltPlace.open()];
      try {
        const log = new MemoryLog(a);
        for (const part of parts) {
          const runner = new ProjectionRunner({ log: new UpcastLog(log, catalogue), views: live, projections });
          await runner.start();
          for (const { type, data, gap } of part) log.record(type, data, gap);
          const end = log.events.at(-1)?.position ?? (-1 as Position);
          expect(await runner.reached(names, end, AbortSignal.timeout(5_000))).toBe(true);
          await runner.stop();
        }
        const whole = new MemoryLog(b);
        whole.events.push(...log.events);
        await buildViews({ log: new UpcastLog(whole, catalogue), views: rebuilt, projections });

        expect(await versionsOf(live)).toEqual(await versionsOf(rebuilt));
        expect((await compareViews(live, rebuilt, projections)).equal).toBe(true);
      } finally {
        await Promise.all([live.close(), rebuilt.close()]);
        await Promise.all([place.remove(), rebuiltPlace.remove()]);
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);

it('keeps totals that equal a count of the documents, at every position', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (events) => {
      const place = await newSqlitePlace();
      const views = await place.open();
      try {
        const log = new MemoryLog(4);
        for (const { type, data, gap } of events) log.record(type, data, gap);
        await buildViews({ log: new UpcastLog(log, catalogue), views, projections });
        const view = await views.open(dutiesProjection);
        for (const { position: at } of log.events) {
          const counted: Record<string, Record<string, number>> = {};
          for (const { document } of await view.list({ prefix: 'duty/', at })) {
            const { unit, status } = document as { unit: string; status: string };
            counted[`total/${unit}`] ??= {};
            const counts = counted[`total/${unit}`] ?? {};
            for (const name of [status, 'duties']) counts[name] = (counts[name] ?? 0) + 1;
          }
          const kept = await view.list({ prefix: 'total/', at });
          expect(Object.fromEntries(kept.map(({ key, document }) => [key, document]))).toEqual(counted);
        }
      } finally {
        await views.close();
        await place.remove();
      }
    }),
    { numRuns: 30 },
  );
}, 30_000);
