import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  compareLogs,
  copyLog,
  type EventStore,
  type LogCopy,
  NotACopy,
  type RecordedEvent,
  RevisionConflict,
  type StreamName,
} from '#event-store';
import { Stage } from '#event-store/eventstoredb/testing';
import { type Instant, instantOf } from '#kernel';
import { eventsOf, rejectionOf } from './contract/reading.ts';
import { fullSample, sample, samples } from './contract/sample-events.ts';
import { SqliteEventStore } from './sqlite/index.ts';
import { temporaryFolder } from './sqlite/testing/temporary-store.ts';

type Store = EventStore & LogCopy;

const stage = new Stage();
afterEach(() => stage.end());

/** Each time it is asked, a second is over. */
const clock = (start: string) => {
  let now = Date.parse(start);
  return (): Instant => {
    now += 1_000;
    return instantOf(now);
  };
};

const sqlite = async (start = '2026-03-01T00:00:00.000Z'): Promise<Store> => {
  const { folder, remove } = temporaryFolder();
  const store = SqliteEventStore.open(join(folder, 'log.sqlite'), { clock: clock(start) });
  stage.ends(async () => {
    await store.close();
    remove();
  });
  return store;
};

const eventStoreDb = async (): Promise<Store> => stage.store([await stage.server()], {}, 'city');

const pairs: readonly [string, () => Promise<Store>, () => Promise<Store>][] = [
  ['SQLite to EventStoreDB', sqlite, eventStoreDb],
  ['EventStoreDB to SQLite', eventStoreDb, sqlite],
  ['SQLite to SQLite', sqlite, sqlite],
  ['EventStoreDB to EventStoreDB', eventStoreDb, eventStoreDb],
];

const [one, other] = ['item-1', '议题-2'] as StreamName[] as [StreamName, StreamName];

/** Two streams by turns, in appends of several events and of one. */
const write = async (store: EventStore): Promise<void> => {
  await store.append(one, 'none', samples(3));
  await store.append(other, 'none', [fullSample()]);
  await store.append(one, 2, [sample({ data: { text: '进度 😀', list: [1, { b: 1, a: 2 }] } })]);
  await store.append(other, 0, samples(2));
};

const copied = (from: EventStore, to: LogCopy): Promise<number> => copyLog({ from, to, onProgress: () => undefined });

const withoutPosition = ({ position, ...event }: RecordedEvent) => event;

/** Breaks off after so many pages of one event. */
const breakingOff = (to: LogCopy, after: number): LogCopy => {
  let left = after;
  return {
    readStream: (...args) => to.readStream(...args),
    readAll: (...args) => to.readAll(...args),
    record: async (events) => {
      for (const event of events) {
        if (left === 0) throw new Error('broken off');
        await to.record([event]);
        left -= 1;
      }
    },
  };
};

describe.each(pairs)('from %s', (_, openFrom, openTo) => {
  it('everything is copied but positions: ids, times, order, revisions', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    expect(await copied(from, to)).toBe(7);
    const [original, copy] = [await eventsOf(from.readAll()), await eventsOf(to.readAll())];
    expect(copy.map(withoutPosition)).toEqual(original.map(withoutPosition));
    expect(await compareLogs(from, to)).toEqual({ same: 7, difference: null });
  });

  it('copied again, nothing is written; what was added is', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    await copied(from, to);
    expect(await copied(from, to)).toBe(0);
    await from.append(one, 3, [sample()]);
    expect(await copied(from, to)).toBe(1);
    expect(await compareLogs(from, to)).toEqual({ same: 8, difference: null });
  });

  it('broken off after any event, it goes on behind that one', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    for (let left = 7; left > 1; left -= 1) await rejectionOf(copied(from, breakingOff(to, 1)));
    expect(await copied(from, to)).toBe(1);
    expect(await compareLogs(from, to)).toEqual({ same: 7, difference: null });
  });

  it('recorded twice, an event is there once; recorded out of turn, it is a conflict', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    const [first, second, third] = await eventsOf(from.readAll());
    if (!first || !second || !third) throw new Error('The log is too short.');
    await to.record([first]);
    await to.record([first]);
    expect(await rejectionOf(to.record([third]))).toBeInstanceOf(RevisionConflict);
    expect((await eventsOf(to.readAll())).map(withoutPosition)).toEqual([first].map(withoutPosition));
  });

  it('the copy is written to like any log, and its own events have their own time', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    await copied(from, to);
    const [before] = await eventsOf(to.readAll({ direction: 'backwards', limit: 1 }));
    await to.append(one, 3, [sample()]);
    const [last] = await eventsOf(to.readAll({ direction: 'backwards', limit: 1 }));
    expect(last?.revision).toBe(4);
    expect(last && before && last.recordedAt >= before.recordedAt).toBe(true);
  });

  it('a log that holds something else does not become a copy', async () => {
    const [from, to] = [await openFrom(), await openTo()];
    await write(from);
    await to.append(one, 'none', [sample()]);
    expect(await rejectionOf(copied(from, to))).toBeInstanceOf(NotACopy);
    expect(await eventsOf(to.readAll())).toHaveLength(1);
  });
});

describe('a comparison finds', () => {
  const copy = async () => {
    const [from, to] = [await sqlite(), await sqlite()];
    await write(from);
    await copied(from, to);
    return { from, to };
  };

  const planted: readonly [string, string][] = [
    ['another time of record', `UPDATE event SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE position = 4`],
    ['another id', `UPDATE event SET body = replace(body, '"eventId":"', '"eventId":"0') WHERE position = 4`],
    ['another actor', `UPDATE event SET body = replace(body, 'liaison', 'office') WHERE position = 4`],
    ['another word in what is said', `UPDATE event SET body = replace(body, 'two', 'three') WHERE position = 4`],
    ['an event that is missing', `DELETE FROM event WHERE position = 4`],
  ];

  it.each(planted)('%s', async (_, plant) => {
    const { folder, remove } = temporaryFolder();
    const path = join(folder, 'log.sqlite');
    const from = await sqlite();
    await write(from);
    let to = SqliteEventStore.open(path, { clock: clock('2026-03-01T00:00:00.000Z') });
    await copied(from, to);
    await to.close();
    const file = new DatabaseSync(path);
    file.exec(plant);
    file.close();
    to = SqliteEventStore.open(path, { clock: clock('2026-03-01T00:00:00.000Z') });
    const { same, difference } = await compareLogs(from, to);
    expect(same).toBe(3);
    expect(difference?.one).toMatchObject({ stream: other, revision: 0 });
    await to.close();
    remove();
  });

  it('what one log has more', async () => {
    const { from, to } = await copy();
    await to.append(one, 3, [sample()]);
    expect(await compareLogs(from, to)).toMatchObject({ same: 7, difference: { one: null, other: { revision: 4 } } });
    expect(await compareLogs(to, from)).toMatchObject({ same: 7, difference: { one: { revision: 4 }, other: null } });
  });
});

it('what is written to EventStoreDB has the time of the server, whatever the writer says', async () => {
  const store = await eventStoreDb();
  await store.append(one, 'none', [Object.assign(sample(), { recordedAt: '2000-01-01T00:00:00.000Z' })]);
  const [event] = await eventsOf(store.readAll());
  expect(event && Date.parse(event.recordedAt)).toBeGreaterThan(Date.parse('2020-01-01'));
});
