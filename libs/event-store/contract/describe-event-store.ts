import { type OpenStore, promises } from './contract-case.ts';
import { eventStoreContract } from './event-store-contract.ts';

/** A busy machine is no fault of an adapter. */
const PATIENCE_MS = 30_000;

/** Registers the whole contract as tests of one adapter. */
export const describeEventStore = (adapter: string, open: OpenStore): void => {
  describe(`${adapter} keeps the contract of the event store`, () => {
    for (const promise of promises)
      describe(promise, () => {
        for (const { name, run } of eventStoreContract.filter((one) => one.promise === promise))
          it(name, () => run(open), PATIENCE_MS);
      });
  });
};
