import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { StreamName } from '#event-store';
import { Following } from '../contract/following.ts';
import { eventsOf, idsOf, rejectionOf, streamOf } from '../contract/reading.ts';
import { newStream, sample, samples, upTo } from '../contract/sample-events.ts';
import { BadConnectionString, EventStoreDbEventStore } from './index.ts';
import { connectionStringOf } from './testing/engine.ts';
import { event } from './testing/facts/fact.ts';
import { Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';

/** What only this adapter meets: a server that others use, too, that is several nodes, and that says no. */

const PATIENCE = 10_000;
const stream = 'item-1' as StreamName;

const stage = new Stage();
afterEach(() => stage.end());

describe('installations on one server', () => {
  it('have the same names for streams of their own, also where one name is the beginning of the other', async () => {
    const node = await stage.server();
    const [one, other] = [stage.store([node], {}, 'city'), stage.store([node], {}, 'city-2')];
    const [ours, theirs] = [samples(2), samples(3)];
    const [following, alsoFollowing] = [one, other].map((store) => new Following(store, [stream], PATIENCE, {}));
    await one.append(stream, 'none', ours);
    await other.append(stream, 'none', theirs);
    expect(idsOf(await streamOf(one, stream))).toEqual(idsOf(ours));
    expect(idsOf(await streamOf(other, stream))).toEqual(idsOf(theirs));
    for (const direction of ['forwards', 'backwards'] as const) {
      expect(await eventsOf(one.readAll({ direction }))).toHaveLength(2);
      expect(await eventsOf(other.readAll({ direction, limit: 2 }))).toHaveLength(2);
    }
    await following?.untilEvents(2);
    await alsoFollowing?.untilEvents(3);
    await following?.stop();
    await alsoFollowing?.stop();
  });

  it('go on behind what others have written meanwhile, and not from the start', async () => {
    const node = await stage.server();
    const proxy = await stage.between(node);
    const store = stage.store([proxy]);
    const others = EventStoreDBClient.connectionString(connectionStringOf(node));
    const following = new Following(store, [stream], PATIENCE, {});
    const { position } = await store.append(stream, 'none', [sample()]);
    await following.untilEvents(1);
    for (const round of upTo(5)) {
      const { passed } = proxy;
      await others.appendToStream(
        'theirs',
        upTo(1_000).map(() => event()),
      );
      await until('the server has said how far it has come', () => proxy.passed > passed);
      proxy.cut();
      await until('the subscription has begun anew', () => node.subscribedBehind.length > round);
    }
    expect(Math.max(...node.subscribedBehind)).toBeGreaterThan(position);
    await following.stop();
  });

  it.each(['', 'a b', 'a:b', '-a', 'a'.repeat(51)])('are not named "%s"', (installation) => {
    expect(() => EventStoreDbEventStore.open('esdb://localhost?tls=false', { installation })).toThrow(
      BadConnectionString,
    );
  });
});

describe('a cluster', () => {
  it('is read and followed where it leads, also by whoever knows a follower only, which is behind', async () => {
    const cluster = await stage.cluster();
    const installation = 'city';
    const written = samples(2);
    await stage.store([cluster.leader], {}, installation).append(stream, 'none', written);
    cluster.follower.visible = -1;
    // Each of its own: a client that was sent to the leader stays there.
    const [read, all, followed] = upTo(3).map(() => stage.store([cluster.follower], {}, installation));
    if (!read || !all || !followed) throw new Error('There are not three stores.');
    expect(idsOf(await streamOf(read, stream))).toEqual(idsOf(written));
    expect(idsOf(await eventsOf(all.readAll()))).toEqual(idsOf(written));
    const following = new Following(followed, [stream], PATIENCE, {});
    await following.untilEvents(2);
    await following.stop();
  });

  it('is followed at the new leader when the old one was cut off from it, and goes on as if nothing happened', async () => {
    const cluster = await stage.cluster();
    const store = stage.store(cluster.nodes);
    const following = new Following(store, [stream], PATIENCE, {});
    await following.untilCaughtUp();
    cluster.leader.visible = cluster.log.records.at(-1)?.position ?? 0;
    cluster.elect();
    await store.append(stream, 'none', [sample()]);
    await following.untilEvents(1);
    await following.stop();
  });
});

describe('an append', () => {
  it('that is too large is refused by name, before it is sent: also where nobody listens', async () => {
    const node = await stage.server();
    const store = stage.store([node]);
    await node.down();
    const large = sample({ data: { text: 'x'.repeat(1_048_576) } });
    expect(await rejectionOf(store.append(stream, 'none', [large]))).toMatchObject({
      name: 'AppendRefused',
      reason: 'too-large',
    });
  });

  it('waits for a server that has just started', async () => {
    const node = await stage.server();
    const store = stage.store([node]);
    node.faults.isStarting = true;
    const appending = store.append(stream, 'none', [sample()]);
    await until('it is told that the server is not ready', () => store.trouble !== null);
    expect(store.trouble?.message).toContain('Server Is Not Ready');
    node.faults.isStarting = false;
    expect(await appending).toMatchObject({ revision: 0 });
  });

  it('is not lost with the connection of another store of the process', async () => {
    const [node, broken] = [await stage.server(), await stage.server()];
    const [store, other] = [stage.store([node], { deadline: 10_000 }), stage.store([broken])];
    node.faults.appends.push('keep');
    broken.faults.appends.push('break-before');
    const appending = store.append(stream, 'none', [sample()]);
    await until('the one append is kept', () => node.faults.appends.length === 0);
    await other.append(stream, 'none', [sample()]);
    node.faults.release();
    await appending;
    expect(store.trouble).toBeNull();
    expect(await streamOf(store, stream)).toHaveLength(1);
  });
});

describe('no call waits for ever', () => {
  const impatient = { deadline: 100, patience: 300 };

  it.each<[string, (store: EventStoreDbEventStore) => Promise<unknown>]>([
    ['an append', (store) => store.append(stream, 'none', [sample()])],
    ['an append at any revision', (store) => store.append(stream, 'any', [sample()])],
    ['a read of a stream', (store) => streamOf(store, stream)],
    ['a read of all', (store) => eventsOf(store.readAll())],
    ['a read of all, backwards', (store) => eventsOf(store.readAll({ direction: 'backwards', limit: 1 }))],
  ])('%s is given up when the server does not answer', async (_, call) => {
    const node = await stage.server();
    node.faults.delay = 60_000;
    expect(await rejectionOf(call(stage.store([node], impatient)))).toMatchObject({ fault: 'unreachable' });
  });
});

describe('what no waiting can help is said at once', () => {
  it('not let in, by which user and password is not told', async () => {
    const node = await stage.server();
    const store = EventStoreDbEventStore.open(
      connectionStringOf(node).replace('//', `//somebody:${encodeURIComponent('p@ss')}@`),
      { installation: 'city' },
    );
    stage.ends(() => store.close());
    node.faults.isLocked = true;
    const following = new Following(store, [], PATIENCE, {});
    await following.until('its end', () => following.end !== null);
    for (const error of [
      await rejectionOf(store.append(stream, 'none', [sample()])),
      await rejectionOf(streamOf(store, stream)),
      following.end,
    ]) {
      expect(error).toMatchObject({ fault: 'io', message: expect.stringContaining('Check user and password') });
      expect(String(error)).not.toMatch(/somebody|p@ss|p%40ss/);
    }
  });

  it('a stream that was tombstoned, or that lacks its first events', async () => {
    const node = await stage.server();
    const store = stage.store([node], {}, 'city');
    const client = EventStoreDBClient.connectionString(connectionStringOf(node));
    await store.append(stream, 'none', samples(3));
    await client.setStreamMetadata(`city:${stream}`, { maxCount: 1 });
    expect(await rejectionOf(streamOf(store, stream))).toMatchObject({
      fault: 'corrupt',
      message: expect.stringContaining('Event 0 of the stream item-1 is gone'),
    });
    await client.tombstoneStream(`city:${stream}`);
    expect(await rejectionOf(streamOf(store, stream))).toMatchObject({ fault: 'corrupt' });
    expect(await rejectionOf(store.append(stream, 2, [sample()]))).toMatchObject({ fault: 'corrupt' });
  });

  it('a stream that was deleted, and goes on where it had stopped', async () => {
    const node = await stage.server();
    const store = stage.store([node], {}, 'city');
    const client = EventStoreDBClient.connectionString(connectionStringOf(node));
    await store.append(stream, 'none', samples(3));
    await client.deleteStream(`city:${stream}`);
    await store.append(stream, 'none', [sample()]);
    expect(await rejectionOf(streamOf(store, stream))).toMatchObject({
      fault: 'corrupt',
      message: expect.stringContaining('Event 0 of the stream item-1 is gone'),
    });
  });

  it('an event under our name that is none of ours', async () => {
    const node = await stage.server();
    const store = stage.store([node], {}, 'city');
    const client = EventStoreDBClient.connectionString(connectionStringOf(node));
    await client.appendToStream(`city:${stream}`, event());
    const following = new Following(store, [stream], PATIENCE, {});
    await following.until('its end', () => following.end !== null);
    for (const error of [
      await rejectionOf(streamOf(store, stream)),
      await rejectionOf(eventsOf(store.readAll())),
      following.end,
    ]) {
      expect(error).toMatchObject({ fault: 'corrupt', message: expect.stringContaining('not written by Lianban') });
    }
  });

  it('events that come out of order', async () => {
    const node = await stage.server();
    const store = stage.store([node]);
    await store.append(stream, 'none', samples(4));
    node.faults.swaps = true;
    const following = new Following(store, [stream], PATIENCE, {});
    await following.until('its end', () => following.end !== null);
    expect(following.end).toMatchObject({ fault: 'corrupt', message: expect.stringContaining('order') });
  });
});

it('has one event for two of its processes that append the same at once', async () => {
  const node = await stage.server();
  const installation = randomUUID();
  const stores = upTo(4).map(() => stage.store([node], {}, installation));
  const events = samples(2);
  for (const expected of ['any', 1, 'exists'] as const) {
    const target = expected === 'any' ? stream : newStream();
    if (target !== stream) await stores[0]?.append(target, 'none', samples(2));
    const given = expected === 'any' ? events : samples(2);
    const answers = await Promise.all(stores.map((store) => store.append(target, expected, given)));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
  }
});
