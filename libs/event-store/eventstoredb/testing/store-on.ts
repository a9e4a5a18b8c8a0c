import { randomUUID } from 'node:crypto';
import type { StoreUnderTest } from '#event-store/contract';
import { type Instant, instantOf } from '#kernel';
import { EventStoreDbEventStore } from '../eventstoredb-event-store.ts';
import type { Timing } from '../timing.ts';
import type { Engine } from './engine.ts';

/** A store of a new installation on a server that others use, too; for the contract. */
export const openStoreOn = async (engine: Engine, timing: Partial<Timing> = {}): Promise<StoreUnderTest> => {
  const installation = `test-${randomUUID()}`;
  const open = () => EventStoreDbEventStore.open(engine.connectionString, { installation, timing });
  let store = open();
  return {
    store,
    now: (): Instant => instantOf(Date.now()),
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    dispose: () => store.close(),
    patience: 10_000,
  };
};
