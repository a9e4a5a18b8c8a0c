import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { EventStore, Position, StreamName } from '#event-store';
import { sample } from '#event-store/contract';
import { Stage, until } from '#event-store/eventstoredb/testing';
import { SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { LiveLog } from './live-log.ts';

const stage = new Stage();
afterEach(() => stage.end());

const stream = 'item-1' as StreamName;
/** So many updates are kept, so that a slow client soon falls behind. */
const KEPT = 5;

const inFile = (): EventStore => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-live-'));
  const store = SqliteEventStore.open(join(folder, 'log.sqlite'), { clock: clockOf(Date.now) });
  stage.ends(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
};

const write = (store: EventStore, count: number) =>
  store.append(
    stream,
    'any',
    Array.from({ length: count }, () => sample()),
  );

const positionsOf = async (store: EventStore): Promise<readonly Position[]> => {
  const all: Position[] = [];
  for await (const page of store.readAll()) all.push(...page.map(({ position }) => position));
  return all;
};

/** A client and what it has heard; `pace` is waited for after each delivery. */
const listening = (live: LiveLog, after: Position | null = null, pace: () => Promise<unknown> = turn) => {
  const leaving = new AbortController();
  const heard: Position[] = [];
  const listen = async (): Promise<void> => {
    for await (const updates of live.follow({ after, signal: leaving.signal })) {
      heard.push(...updates.map(({ position }) => position));
      await pace();
    }
  };
  const done = listen();
  return {
    heard,
    done,
    leave: async () => {
      leaving.abort();
      await done;
    },
  };
};

it('has one subscription on the server for any number of clients, and another one when all had gone', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  await write(store, 1);
  const live = new LiveLog(store, () => '');
  for (const times of [1, 2]) {
    const clients = Array.from({ length: 30 }, () => listening(live));
    await until('all have heard the history', () => clients.every(({ heard }) => heard.length > 0));
    await write(store, 2);
    const all = await positionsOf(store);
    await until('all have heard the news', () => clients.every(({ heard }) => heard.length === all.length));
    for (const { heard } of clients) expect(heard).toEqual(all);
    expect(node.subscribedBehind).toHaveLength(times);
    await Promise.all(clients.map(({ leave }) => leave()));
  }
});

it('tells each client everything once and in order, wherever it begins and however slow it is', async () => {
  const store = inFile();
  const { position } = await write(store, 20);
  const live = new LiveLog(store, () => '', KEPT);
  const clients = [listening(live), listening(live, position)];
  const slow = listening(live, null, async () => {
    for (const _ of Array(50)) await turn();
  });
  for (let round = 0; round < 40; round += 1) {
    const { position: last } = await write(store, 1 + (round % 7));
    if (round % 5 === 0) clients.push(listening(live, last), listening(live, (last - 3) as Position));
    await turn();
  }
  const all = await positionsOf(store);
  await until('everybody has come to the end', () =>
    [...clients, slow].every(({ heard }) => heard.at(-1) === all.at(-1)),
  );
  for (const { heard } of [...clients, slow]) expect(heard).toEqual(all.slice(all.indexOf(heard[0] as Position)));
  expect([clients[0]?.heard[0], clients[1]?.heard[0], slow.heard[0]]).toEqual([all[0], all[20], all[0]]);
  await Promise.all([...clients, slow].map(({ leave }) => leave()));
});

it('tells what comes to a client of an empty log', async () => {
  const store = inFile();
  const live = new LiveLog(store, ({ type }) => type);
  const client = listening(live);
  await turn();
  const { position } = await write(store, 1);
  await until('it has heard of it', () => client.heard.includes(position));
  await client.leave();
});

it('ends for everybody when the log can no longer be followed, and begins anew', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  await write(store, 1);
  const live = new LiveLog(store, () => '');
  const clients = [listening(live), listening(live)];
  const ends = clients.map(({ done }) =>
    done.then(
      () => null,
      (error: unknown) => error,
    ),
  );
  await until('both have heard', () => clients.every(({ heard }) => heard.length === 1));
  node.faults.swaps = true;
  await write(store, 4);
  for (const end of ends) expect(await end).toMatchObject({ fault: 'corrupt' });
  node.faults.swaps = false;
  const later = listening(live);
  await until('another one hears everything', () => later.heard.length === 5);
  await later.leave();
});
