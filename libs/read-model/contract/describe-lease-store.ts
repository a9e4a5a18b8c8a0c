import { leaseStoreCases } from './lease.cases.ts';
import type { LeasePlace, LeaseStoreCase } from './lease-place.ts';

/** Runs one case in a place of its own. */
export const runLeaseCase = async (leaseCase: LeaseStoreCase, newPlace: () => Promise<LeasePlace>): Promise<void> => {
  const place = await newPlace();
  try {
    const [one, other] = [await place.open(), await place.open()];
    try {
      await leaseCase.run(one, other);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  } finally {
    await place.remove();
  }
};

export const leasePromisesKeptBy = (name: string): string => `${name} keeps the promises of a lease store`;

/** Holds an adapter to the contract: every case, none left out. */
export const testLeasePromises = (newPlace: () => Promise<LeasePlace>): void => {
  for (const leaseCase of leaseStoreCases) it(leaseCase.name, () => runLeaseCase(leaseCase, newPlace));
};
