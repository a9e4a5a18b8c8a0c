import { documentCases } from './documents.cases.ts';
import { historyCases } from './history.cases.ts';
import { listCases } from './lists.cases.ts';
import type { Place, ViewStoreCase } from './place.ts';
import { storeCases } from './store.cases.ts';
import { writeCases } from './writes.cases.ts';

export type { Place, ViewStoreCase } from './place.ts';

/** Every promise of the port, one case each: data, so that they can also be run outside of a test. */
export const viewStoreCases: readonly ViewStoreCase[] = [
  ...documentCases,
  ...listCases,
  ...writeCases,
  ...historyCases,
  ...storeCases,
];

/** Runs one case in a place of its own. */
export const runCase = async (viewStoreCase: ViewStoreCase, newPlace: () => Promise<Place>): Promise<void> => {
  const place = await newPlace();
  try {
    await viewStoreCase.run(place);
  } finally {
    await place.remove();
  }
};

/** Holds an adapter to the contract: every case, none left out. */
export const describeViewStore = (name: string, newPlace: () => Promise<Place>): void => {
  describe(promisesKeptBy(name), () => testPromises(newPlace));
};

/** The title of the suite, which tells a run's last lines who was held to the contract. */
export const promisesKeptBy = (name: string): string => `${name} keeps the promises of a view store`;

export const testPromises = (newPlace: () => Promise<Place>): void => {
  for (const viewStoreCase of viewStoreCases) it(viewStoreCase.name, () => runCase(viewStoreCase, newPlace));
};
