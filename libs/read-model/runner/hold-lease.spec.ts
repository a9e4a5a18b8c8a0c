import { setTimeout as pause } from 'node:timers/promises';
import { holdLease, type Lease, type LeaseStore } from '#read-model';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import type { LeasePlace } from '../contract/lease-place.ts';
import { at, duties, put } from '../contract/place.ts';
import { newMongoLeases, newSqliteLeases } from '../testing/lease-places.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

const name = 'duties.v1';
const TERM = 400;

/** What a process does that wants the lease, until it is ended: by giving it back, or by dying in the midst of it. */
const worker = (leases: LeaseStore, holder: string) => {
  const ending = new AbortController();
  const tokens: number[] = [];
  const errors: unknown[] = [];
  let holds = false;
  let dead = false;
  const mortal: LeaseStore = {
    find: (wanted) => (dead ? new Promise(() => undefined) : leases.find(wanted)),
    replace: (seen, next) => (dead ? new Promise(() => undefined) : leases.replace(seen, next)),
    close: async () => undefined,
  };
  const ended = holdLease({
    leases: mortal,
    name,
    holder,
    term: TERM,
    signal: ending.signal,
    onFailing: (error) => errors.push(error),
    whileHeld: async (token, lost) => {
      tokens.push(token);
      holds = true;
      await new Promise<void>((resolve) => lost.addEventListener('abort', () => resolve()));
      holds = false;
    },
  });
  return {
    tokens,
    errors,
    holds: () => holds,
    /** Nothing that it asks of the store comes back any more: it is dead, frozen or cut off. */
    cutOff: () => {
      dead = true;
    },
    end: () => {
      ending.abort();
      return ended;
    },
  };
};

const testHolding = (newPlace: () => Promise<LeasePlace>): void => {
  let place: LeasePlace;
  let leases: LeaseStore;
  beforeEach(async () => {
    place = await newPlace();
    leases = await place.open();
  });
  afterEach(async () => {
    await leases.close();
    await place.remove();
  });

  it('is held by one at a time, and passes on at once when it is given back', async () => {
    const workers = ['a', 'b', 'c'].map((holder) => worker(leases, holder));
    const order: number[] = [];
    while (order.length < workers.length) {
      await until('one of the workers has the lease', () => workers.some(({ holds }) => holds()));
      const holding = workers.filter(({ holds }) => holds());
      expect(holding).toHaveLength(1);
      order.push(...(holding[0]?.tokens ?? []));
      await holding[0]?.end();
    }
    expect(order).toEqual([1, 2, 3]);
    expect((await leases.find(name))?.holder).toBeNull();
  });

  it('stays with its holder for longer than a term while that lives', async () => {
    const [one, other] = [worker(leases, 'a'), worker(leases, 'b')];
    await until('one of them has the lease', () => one.holds() || other.holds());
    const holding = one.holds() ? one : other;
    const from = (await leases.find(name)) as Lease;
    await until('it has shown nine signs of life, more than two terms', async () => {
      return ((await leases.find(name))?.beat ?? 0) >= from.beat + 9;
    });
    expect([holding.holds(), holding.tokens, one.tokens.length + other.tokens.length]).toEqual([true, [1], 1]);
    await Promise.all([one.end(), other.end()]);
  });

  it('passes on when its holder is cut off, who has given up by then', async () => {
    const [one, other] = [worker(leases, 'a'), worker(leases, 'b')];
    await until('one of them has the lease', () => one.holds() || other.holds());
    const [dying, heir] = one.holds() ? [one, other] : [other, one];
    dying.cutOff();
    let bothHeld = false;
    await until('the other one has it', () => {
      bothHeld ||= dying.holds() && heir.holds();
      return heir.holds();
    });
    expect([bothHeld, dying.holds(), heir.tokens]).toEqual([false, false, [2]]);
    await heir.end();
  });
};

describe('A lease in SQLite', () => testHolding(newSqliteLeases));

await describeWithMongo(
  (engine) => `A lease in MongoDB (${engine})`,
  ({ url }) => testHolding(() => newMongoLeases(url)),
);

it('leaves a holder that wakes up too late nothing to write', async () => {
  const place = await newSqlitePlace();
  const store = await place.open();
  const view = await store.open(duties);
  const leasePlace = await newSqliteLeases();
  const leases = await leasePlace.open();
  const frozen: Lease = { name, token: 1, beat: 0, holder: 'frozen' };
  await leases.replace(null, frozen);
  await view.claim(frozen.token);
  await view.write([put(1, 'a', { n: 1 })], at(1), frozen.token);

  const ending = new AbortController();
  const claimed = Promise.withResolvers<number>();
  const heir = holdLease({
    leases,
    name,
    holder: 'heir',
    term: TERM,
    signal: ending.signal,
    whileHeld: async (token) => {
      await view.claim(token);
      claimed.resolve(token);
    },
  });
  expect(await claimed.promise).toBe(2);
  await expect(view.write([put(2, 'a', { late: true })], at(2), frozen.token)).rejects.toMatchObject({
    reason: 'superseded',
  });
  expect(await leases.replace(frozen, { ...frozen, beat: 1 })).toBe(false);
  ending.abort();
  await heir;
  await Promise.all([store.close(), leases.close()]);
  await Promise.all([place.remove(), leasePlace.remove()]);
});

it('tells of failures of the store, and of what is done, and goes on', async () => {
  const place = await newSqliteLeases();
  const leases = await place.open();
  const errors: string[] = [];
  const ending = new AbortController();
  let fails = true;
  const tokens: number[] = [];
  const holding = holdLease({
    leases: {
      find: async (wanted) => {
        if (fails) throw new Error('away');
        return leases.find(wanted);
      },
      replace: (...change) => leases.replace(...change),
      close: async () => undefined,
    },
    name,
    holder: 'a',
    term: 40,
    signal: ending.signal,
    onFailing: (error) => errors.push(String(error)),
    whileHeld: async (token, lost) => {
      tokens.push(token);
      if (token === 1) throw new Error('a bug');
      while (!lost.aborted) await pause(1);
    },
  });
  await until('it has failed twice', () => errors.length >= 2);
  fails = false;
  await until('it holds the lease again', () => tokens.length === 2);
  ending.abort();
  await holding;
  expect([tokens, new Set(errors)]).toEqual([[1, 2], new Set(['Error: away', 'Error: a bug'])]);
  await leases.close();
  await place.remove();
});
