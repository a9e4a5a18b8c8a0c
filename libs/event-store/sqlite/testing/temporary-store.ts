import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreUnderTest } from '#event-store/contract';
import type { Clock, Instant } from '#kernel';
import { SqliteEventStore } from '../sqlite-event-store.ts';

export const fixedClock: Clock = () => '2026-03-01T01:02:03.004Z' as Instant;

/** A new folder that is gone after the test. */
export const temporaryFolder = (): { readonly folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-log-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** A store in a folder of its own, for the contract. */
export const openTemporaryStore = async (patience = 10_000): Promise<StoreUnderTest> => {
  const { folder, remove } = temporaryFolder();
  const open = () => SqliteEventStore.open(join(folder, 'log.db'), { clock: fixedClock });
  let store = open();
  return {
    store,
    now: fixedClock,
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    dispose: async () => {
      await store.close();
      remove();
    },
    patience,
  };
};
