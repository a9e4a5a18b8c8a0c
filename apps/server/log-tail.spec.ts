import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, Position, StreamName } from '#event-store';
import { Stage, until } from '#event-store/eventstoredb/testing';
import { type Instant, instantOf, type UserId } from '#kernel';
import { LogTail } from './log-tail.ts';

const KEPT = 4;
const LISTENERS = 30;

const stage = new Stage();
const tails: LogTail[] = [];
let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  for (const tail of tails.splice(0)) await tail.stop();
  await stage.end();
});

const event = (): NewEvent => ({
  eventId: randomUUID(),
  type: 'Noted',
  schemaVersion: 1,
  occurredAt: instantOf(0) as Instant,
  actor: { userId: 'user-1' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: 'request-1',
  causationId: 'request-1',
  bodyId: null,
  data: {},
});

const append = async (store: EventStore, count: number): Promise<Position[]> => {
  const positions: Position[] = [];
  for (let n = 0; n < count; n += 1)
    positions.push((await store.append(`note-${randomUUID()}` as StreamName, 'none', [event()])).position);
  return positions;
};

const tailOf = (store: EventStore): LogTail => {
  const tail = new LogTail({ store, tell: ({ position }) => `${position}`, kept: KEPT });
  tails.push(tail);
  tail.start();
  return tail;
};

/** What a listener hears, until it has heard so many. */
const heard = async (tail: LogTail, after: Position | null, count: number): Promise<readonly number[]> => {
  const positions: number[] = [];
  for await (const updates of tail.updates(after, ending.signal)) {
    positions.push(...updates.map(({ position }) => position));
    if (positions.length >= count) break;
  }
  return positions;
};

it('brings everything to every listener once and in order, over one connection for all of them', async () => {
  const node = await stage.server();
  const proxy = await stage.between(node);
  const store = stage.store([proxy]);
  const before = await append(store, 3 * KEPT);
  const tail = tailOf(store);
  expect(await heard(tail, null, before.length)).toEqual(before);
  const { accepted } = proxy;

  const starts = Array.from({ length: LISTENERS }, (_, n) => n % before.length);
  const listeners = starts.map((start) => heard(tail, before[start] ?? null, 6 * KEPT - start - 1));
  const all = [...before, ...(await append(store, 3 * KEPT))];
  expect(await Promise.all(listeners)).toEqual(starts.map((start) => all.slice(start + 1)));
  expect(proxy.accepted).toBe(accepted);
});

it('brings a listener who is slow what is no longer kept, too', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const first = await append(store, 1);
  const tail = tailOf(store);
  const slow = tail.updates(null, ending.signal);
  const read = async (): Promise<readonly number[]> => {
    const { value, done } = await slow.next();
    return done ? [] : value.map(({ position }) => position);
  };
  expect(await read()).toEqual(first);
  const rest = await append(store, 5 * KEPT);
  expect(await heard(tail, rest.at(-2) ?? null, 1)).toEqual(rest.slice(-1));
  const positions: number[] = [];
  while (positions.length < rest.length) positions.push(...(await read()));
  expect(positions).toEqual(rest);
});

it('goes on when the log was away, and says so meanwhile', async () => {
  const node = await stage.server();
  const store = stage.store([node], { patience: 200 });
  const before = await append(store, 2);
  const tail = tailOf(store);
  expect(await heard(tail, null, 2)).toEqual(before);
  await node.down();
  const trouble = () => store.trouble ?? tail.trouble;
  await until('it says that the log is away', () => trouble()?.fault === 'unreachable');
  await node.up();
  await until('it says that the log is back', () => trouble() === null);
  const after = await append(store, 2);
  expect(await heard(tail, before[1] ?? null, 2)).toEqual(after);
});

it('says that the log is away when it was so from the beginning, also between two tries', async () => {
  const node = await stage.server();
  await node.down();
  const tail = tailOf(stage.store([node], { patience: 50 }));
  await until('it says that the log is away', () => tail.trouble?.fault === 'unreachable');
  await node.up();
  await until('it says that the log is back', () => tail.trouble === null);
});
