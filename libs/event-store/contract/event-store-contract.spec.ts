import { promises } from './contract-case.ts';
import { eventStoreContract } from './event-store-contract.ts';

it('has a case for every promise, and none is lost', () => {
  const counted = promises.map((promise) => [
    promise,
    eventStoreContract.filter((one) => one.promise === promise).length,
  ]);
  expect(Object.fromEntries(counted)).toEqual({
    'expected revision': 10,
    'racing writers': 4,
    idempotence: 9,
    'refused appends': 8,
    'all or nothing': 3,
    order: 3,
    reading: 15,
    'no gap and no skip': 3,
    subscription: 10,
    'payloads and names': 5,
    envelope: 3,
    lifetime: 5,
  });
  expect(eventStoreContract).toHaveLength(78);
});

it('names every case once', () => {
  expect(new Set(eventStoreContract.map(({ name }) => name)).size).toBe(eventStoreContract.length);
});
