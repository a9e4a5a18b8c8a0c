import { equal } from 'node:assert/strict';
import type { Lease, LeaseStore } from '#read-model';
import type { LeaseStoreCase } from './lease-place.ts';
import { same } from './place.ts';

const name = 'duties.v1';
const first: Lease = { name, token: 1, beat: 0, holder: 'a' };
const beaten: Lease = { ...first, beat: 1 };
const taken: Lease = { name, token: 2, beat: 0, holder: 'b' };

const put = async (store: LeaseStore, ...leases: readonly Lease[]): Promise<void> => {
  let seen: Lease | null = null;
  for (const lease of leases) {
    equal(await store.replace(seen, lease), true);
    seen = lease;
  }
};

/** Twenty who have seen the same want it at once; one has it. */
const race = async (stores: readonly LeaseStore[], seen: Lease | null): Promise<void> => {
  const wanted = Array.from({ length: 20 }, (_, i) => ({ name, token: 2, beat: 0, holder: `holder-${i}` }));
  const { promise: barrier, resolve: lift } = Promise.withResolvers<void>();
  const racing = wanted.map(async (lease, i) => {
    await barrier;
    return stores[i % stores.length]?.replace(seen, lease);
  });
  lift();
  const won = await Promise.all(racing);
  equal(won.filter((one) => one).length, 1);
  for (const store of stores) same(await store.find(name), wanted[won.indexOf(true)]);
};

/** What a store of leases promises. `one` and `other` are two of the same place. */
export const leaseStoreCases: readonly LeaseStoreCase[] = [
  {
    name: 'knows nothing of a lease that nobody has held',
    run: async (one) => equal(await one.find(name), null),
  },
  {
    name: 'shows everybody how a lease stands',
    run: async (one, other) => {
      await put(one, first, beaten, taken);
      same([await one.find(name), await other.find(name)], [taken, taken]);
    },
  },
  {
    name: 'gives a lease that is new to one of twenty who want it at once',
    run: (one, other) => race([one, other], null),
  },
  {
    name: 'gives a lease that is free to one of twenty who want it at once',
    run: async (one, other) => {
      await put(one, first);
      await race([one, other], first);
    },
  },
  {
    name: 'refuses who has seen it at another beat, at another token, or not at all',
    run: async (one, other) => {
      await put(one, first, beaten);
      for (const seen of [first, { ...beaten, token: 2 }, { ...beaten, beat: 2 }, null])
        equal(await other.replace(seen, taken), false, JSON.stringify(seen));
      same(await one.find(name), beaten);
    },
  },
  {
    name: 'refuses who has seen one that is not there',
    run: async (one) => {
      equal(await one.replace(first, taken), false);
      equal(await one.find(name), null);
    },
  },
  {
    name: 'keeps one that was given back, with its token',
    run: async (one, other) => {
      const free: Lease = { ...first, beat: 1, holder: null };
      await put(one, first, free);
      same(await other.find(name), free);
      equal(await other.replace(free, taken), true);
    },
  },
  {
    name: 'keeps leases of other names apart, whatever the names',
    run: async (one, other) => {
      const names = ['a', 'A', 'a.b', '责任/👍', ' a', '$set', 'x'.repeat(200)];
      for (const [i, each] of names.entries()) await put(one, { ...first, name: each, beat: i });
      for (const [i, each] of names.entries()) same(await other.find(each), { ...first, name: each, beat: i });
    },
  },
];
