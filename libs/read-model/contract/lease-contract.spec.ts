import type { Lease, LeaseStore } from '#read-model';
import { newSqliteLeases } from '../testing/lease-places.ts';
import { runLeaseCase } from './describe-lease-store.ts';
import { leaseStoreCases } from './lease.cases.ts';
import type { LeasePlace } from './lease-place.ts';

interface BrokenLeases {
  readonly breach: string;
  readonly caught: string;
  readonly breakStore: (store: LeaseStore) => Partial<LeaseStore>;
}

const never: Lease = { name: 'never', token: 0, beat: 0, holder: null };

const brokenLeases: readonly BrokenLeases[] = [
  {
    breach: 'gives a new lease to everybody',
    caught: 'gives a lease that is new to one of twenty who want it at once',
    breakStore: (store) => ({ replace: async (seen, next) => (await store.replace(seen, next)) || seen === null }),
  },
  {
    breach: 'looks first and writes then',
    caught: 'gives a lease that is free to one of twenty who want it at once',
    breakStore: (store) => ({
      replace: async (seen, next) => {
        const found = await store.find(next.name);
        if (found?.token !== seen?.token || found?.beat !== seen?.beat) return false;
        return (await store.replace(seen, next)) || store.replace(await store.find(next.name), next);
      },
    }),
  },
  {
    breach: 'goes by the token and not by the beat',
    caught: 'refuses who has seen it at another beat, at another token, or not at all',
    breakStore: (store) => ({
      replace: async (seen, next) => {
        const found = await store.find(next.name);
        return store.replace(found?.token === seen?.token ? found : seen, next);
      },
    }),
  },
  {
    breach: 'makes a lease that somebody says he has seen',
    caught: 'refuses who has seen one that is not there',
    breakStore: (store) => ({
      replace: async (seen, next) => store.replace((await store.find(next.name)) ? seen : null, next),
    }),
  },
  {
    breach: 'forgets a lease that was given back',
    caught: 'keeps one that was given back, with its token',
    breakStore: (store) => ({
      find: async (name) => {
        const found = await store.find(name);
        return found?.holder === null ? null : found;
      },
    }),
  },
  {
    breach: 'shows a lease as it was at first',
    caught: 'shows everybody how a lease stands',
    breakStore: (store) => ({
      find: async (name) => {
        const found = await store.find(name);
        return found && { ...found, beat: 0, token: 1 };
      },
    }),
  },
  {
    breach: 'tells names of different case not apart',
    caught: 'keeps leases of other names apart, whatever the names',
    breakStore: (store) => ({
      find: (name) => store.find(name.toLowerCase()),
      replace: (seen, next) =>
        store.replace(seen && { ...seen, name: seen.name.toLowerCase() }, { ...next, name: next.name.toLowerCase() }),
    }),
  },
  {
    breach: 'knows leases that nobody has held',
    caught: 'knows nothing of a lease that nobody has held',
    breakStore: (store) => ({ find: async (name) => (await store.find(name)) ?? { ...never, name } }),
  },
];

const brokenPlace = async (breakStore: (store: LeaseStore) => Partial<LeaseStore>): Promise<LeasePlace> => {
  const place = await newSqliteLeases();
  const open = async (): Promise<LeaseStore> => {
    const store = await place.open();
    const { find, replace } = breakStore(store);
    return {
      find: find ?? ((name) => store.find(name)),
      replace: replace ?? ((seen, next) => store.replace(seen, next)),
      close: () => store.close(),
    };
  };
  return { ...place, open };
};

it.each(brokenLeases)('fails a store of leases that $breach', async ({ breakStore, caught }) => {
  const about = leaseStoreCases.find(({ name }) => name === caught);
  if (!about) throw new Error(`No case is named ${caught}.`);
  await expect(runLeaseCase(about, () => brokenPlace(breakStore))).rejects.toMatchObject({ code: 'ERR_ASSERTION' });
});

it('has a store that fails for every case', () => {
  expect(new Set(brokenLeases.map(({ caught }) => caught))).toEqual(new Set(leaseStoreCases.map(({ name }) => name)));
});

it.each(leaseStoreCases)('passes a store behind the same wrapping that is not broken: $name', (leaseCase) =>
  runLeaseCase(leaseCase, () => brokenPlace(() => ({}))),
);
