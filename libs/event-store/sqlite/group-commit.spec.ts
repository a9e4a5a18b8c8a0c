import { join } from 'node:path';
import { type NewEvent, RevisionConflict, StoreUnavailable, type StreamName } from '#event-store';
import type { Instant } from '#kernel';
import { idsOf, streamOf } from '../contract/reading.ts';
import { newStream, sample, samples, upTo } from '../contract/sample-events.ts';
import { openLog } from './open-log.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { fixedClock, temporaryFolder } from './testing/temporary-store.ts';

const stream = 'item-1' as StreamName;
const { folder, remove } = temporaryFolder();
afterAll(remove);

let made = 0;
/** The store, and the connection under it, to bring it into trouble. */
const opened = (clock = fixedClock) => {
  made += 1;
  const path = join(folder, `log-${made}.db`);
  const log = openLog(path);
  return { path, log, store: new SqliteEventStore(log, path, { clock }) };
};

const large = (): NewEvent => sample({ data: { text: 'x'.repeat(100_000) } });

it('writes nothing of a group for which the disk is too full, says so, and goes on when there is room', async () => {
  const { log, path, store } = opened();
  await store.append(stream, 'none', [sample()]);
  const pages = log.prepare('PRAGMA page_count').get() as { page_count: number };
  log.exec(`PRAGMA max_page_count = ${pages.page_count + 40}`);

  const events = upTo(10).map(large);
  const results = await Promise.allSettled(events.map((event) => store.append(stream, 'any', [event])));
  for (const result of results) {
    const error = result.status === 'rejected' ? result.reason : null;
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ fault: 'full', message: expect.stringContaining(`${path} cannot grow`) });
  }
  expect(await streamOf(store, stream)).toHaveLength(1);
  await store.append(stream, 0, [sample()]);

  log.exec('PRAGMA max_page_count = 1000000');
  for (const event of events) await store.append(stream, 'any', [event]);
  expect(idsOf(await streamOf(store, stream)).slice(2)).toEqual(idsOf(events));
  expect(log.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  await store.close();
});

it('commits appends that came in one turn together', async () => {
  const { log, store } = opened();
  const answers = upTo(64).map(() => store.append(newStream(), 'none', [sample()]));
  await answers[0];
  expect(log.prepare('SELECT count(*) AS events FROM event').get()).toMatchObject({ events: 64 });
  await Promise.all(answers);
  await store.close();
});

it('takes 20 racing repeats of one append for one', async () => {
  const { store } = opened();
  const events = samples(3);
  const answers = await Promise.all(upTo(20).map(() => store.append(stream, 'none', events)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(idsOf(await streamOf(store, stream))).toEqual(idsOf(events));
  await store.close();
});

it('refuses an id that is known already also to a writer who knows the last revision', async () => {
  const { store } = opened();
  const events = samples(2);
  await store.append(stream, 'none', events);
  await expect(store.append(stream, 1, events.slice(1))).rejects.toBeInstanceOf(RevisionConflict);
  await store.close();
});

it('records times that never run backwards, whatever the clock does', async () => {
  const times = ['2026-03-01T00:00:02.000Z', '2026-03-01T00:00:01.000Z', '2026-03-01T00:00:03.000Z'];
  let next = 0;
  const { log, path, store } = opened(() => times[next++] as Instant);
  for (const _ of times) await store.append(stream, 'any', [sample()]);
  const recorded = (await streamOf(store, stream)).map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([times[0], times[0], times[2]]);
  expect(log.isOpen).toBe(true);
  await store.close();

  const again = SqliteEventStore.open(path, { clock: () => '2020-01-01T00:00:00.000Z' as Instant });
  await again.append(stream, 2, [sample()]);
  expect((await streamOf(again, stream)).at(-1)?.recordedAt).toBe(times[2]);
  await again.close();
});
