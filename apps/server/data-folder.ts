import { join } from 'node:path';
import { type FolderLock, lockFolder, SqliteEventStore } from '#event-store/sqlite';
import { Accounts, SqliteAccounts } from '#identity';
import type { Clock } from '#kernel';
import { FolderOriginals } from '#notice/originals';
import { ViewReader } from '#read-model';
import { removeBuildings, SqliteViewStore } from '#read-model/sqlite';
import { projections } from './registry.ts';

/** Where things are in a data folder. */
export const placesIn = (folder: string) => ({
  log: join(folder, 'log.sqlite'),
  views: join(folder, 'views'),
  accounts: join(folder, 'accounts.sqlite'),
  originals: join(folder, 'originals'),
});

/** A data folder, open: the one place where the adapters of a single machine are named. */
export interface DataFolder {
  readonly folder: string;
  readonly store: SqliteEventStore;
  readonly viewStore: SqliteViewStore;
  readonly views: ViewReader;
  readonly accounts: Accounts;
  readonly originals: FolderOriginals;
  close(): Promise<void>;
}

export interface OpenDataFolder {
  readonly clock: Clock;
  /** Beside a server that has the folder: the log and the views can be read, nothing is locked or changed. */
  readonly readOnly?: boolean;
}

/** @throws {StoreUnavailable} in use, damaged, not to be opened: the message says what to do */
export const openDataFolder = async (
  folder: string,
  { clock, readOnly = false }: OpenDataFolder,
): Promise<DataFolder> => {
  const places = placesIn(folder);
  const lock: FolderLock | null = readOnly ? null : lockFolder(folder);
  try {
    const store = SqliteEventStore.open(places.log, { clock, readOnly });
    const viewStore = await SqliteViewStore.open(places.views);
    if (!readOnly) await removeBuildings(places.views);
    const accounts = new SqliteAccounts(places.accounts);
    return {
      folder,
      store,
      viewStore,
      views: new ViewReader(viewStore, projections),
      accounts,
      originals: new FolderOriginals(places.originals),
      close: async () => {
        await store.close();
        await viewStore.close();
        accounts.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
};
