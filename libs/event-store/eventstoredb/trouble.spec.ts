import { StoreUnavailable } from '#event-store';
import { Following } from '../contract/following.ts';
import { newStream, sample } from '../contract/sample-events.ts';
import type { EventStoreDbEventStore } from './eventstoredb-event-store.ts';
import { Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';

/** Whoever asks how the log does is told what is wrong for as long as it is. */

const PATIENCE = 20_000;

const stage = new Stage();
afterEach(() => stage.end());

/** A subscription that has the whole log, as a server always has one. */
const followed = async (store: EventStoreDbEventStore): Promise<Following> => {
  const following = new Following(store, [], PATIENCE, {});
  await following.untilCaughtUp();
  expect(store.trouble).toBeNull();
  return following;
};

const untilTold = async (store: EventStoreDbEventStore, fault: string): Promise<void> => {
  await until(`it says that the server is ${fault}`, () => store.trouble?.fault === fault);
  expect(store.trouble).toBeInstanceOf(StoreUnavailable);
};

const untilWell = (store: EventStoreDbEventStore): Promise<void> =>
  until('it says that nothing is wrong', () => store.trouble === null);

it('says which server does not answer while it is down, and nothing when it is back', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const following = await followed(store);
  await node.down();
  await untilTold(store, 'unreachable');
  expect(store.trouble?.message).toContain(`${node.endpoint.address}:${node.endpoint.port}`);
  await node.up();
  await untilWell(store);
  await following.stop();
});

it('says so of a server that takes a connection and does not answer', async () => {
  const node = await stage.process();
  const store = stage.store([node]);
  const following = await followed(store);
  node.freeze();
  await untilTold(store, 'unreachable');
  node.thaw();
  await untilWell(store);
  await following.stop();
});

it('says so of connections that look open and pass nothing', async () => {
  const node = await stage.server();
  const proxy = await stage.between(node);
  const store = stage.store([proxy]);
  const following = await followed(store);
  proxy.halfOpen();
  const { accepted } = proxy;
  await until('it has gone on over another connection', () => proxy.accepted > accepted);
  await untilWell(store);
  await following.stop();
});

it('says so of a cluster in which nobody leads', async () => {
  const cluster = await stage.cluster();
  const store = stage.store(cluster.nodes);
  const following = await followed(store);
  const died = cluster.leader;
  await died.down();
  await untilTold(store, 'unreachable');
  cluster.elect();
  await untilWell(store);
  await following.stop();
});

it('says so while an append is tried again, also when nobody follows', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  await node.down();
  const appending = store.append(newStream(), 'none', [sample()]);
  await untilTold(store, 'unreachable');
  await node.up();
  await appending;
  expect(store.trouble).toBeNull();
});

it('says nothing any more when the subscription has ended that met it', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const following = await followed(store);
  await node.down();
  await untilTold(store, 'unreachable');
  await following.stop();
  expect(store.trouble).toBeNull();
});
