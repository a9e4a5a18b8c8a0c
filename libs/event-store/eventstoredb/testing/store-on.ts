import { randomUUID } from 'node:crypto';
import type { StoreUnderTest } from '#event-store/contract';
import { type Instant, instantOf } from '#kernel';
import { EventStoreDbEventStore } from '../eventstoredb-event-store.ts';
import type { Engine } from './engine.ts';
import { removeStreams } from './remove-streams.ts';

/** A store of a new installation, on a server that others may use, too; for the contract. */
export const openStoreOn = async ({ connectionString, client, stop }: Engine): Promise<StoreUnderTest> => {
  const installation = `test-${randomUUID()}`;
  const remove = await removeStreams(client, installation);
  const open = () => EventStoreDbEventStore.open(connectionString, { installation });
  let store = open();
  return {
    store,
    now: (): Instant => instantOf(Date.now()),
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    dispose: async () => {
      await store.close();
      await remove();
      await stop();
    },
    patience: 10_000,
  };
};
