import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingCalendar } from '#calendar';
import { type Position, StoreUnavailable } from '#event-store';
import { type FolderLock, lockFolder, openOrFrozen, SqliteEventStore } from '#event-store/sqlite';
import { Accounts, SqliteAccounts } from '#identity';
import type { Clock } from '#kernel';
import { FolderOriginals } from '#notice/originals';
import { type ViewName, ViewReader, ViewUnavailable } from '#read-model';
import { removeBuildings, SqliteViewStore } from '#read-model/sqlite';
import type { Templates } from '#word';
import { calendarIn } from './calendar-in.ts';
import { projections, templates } from './registry.ts';
import { templatesIn } from './templates-in.ts';

/** Where things are in a data folder. */
export const placesIn = (folder: string) => ({
  log: join(folder, 'log.sqlite'),
  views: join(folder, 'views'),
  accounts: join(folder, 'accounts.sqlite'),
  originals: join(folder, 'originals'),
  /** Public holidays of years that the library does not know; there need be none. */
  calendar: join(folder, 'calendar.json'),
  /** How the bodies word their documents, where they do so in their own way. */
  templates: join(folder, 'templates'),
});

/** A data folder, open: the one place where the adapters of a single machine are named. */
export interface DataFolder {
  readonly folder: string;
  readonly store: SqliteEventStore;
  readonly viewStore: SqliteViewStore;
  readonly views: ViewReader;
  readonly accounts: Accounts;
  readonly originals: FolderOriginals;
  readonly calendar: WorkingCalendar;
  readonly templates: Templates;
  close(): Promise<void>;
}

export interface OpenDataFolder {
  readonly clock: Clock;
  readonly use: FolderUse;
}

/**
 * `serve`: the folder is ours, and made when it is new. `catch-up`: ours for a moment; the views are brought up with the
 * log, which is only read. `read`: beside another process that has it, or in a copy that cannot be written; nothing is
 * made, locked or changed.
 */
export type FolderUse = 'serve' | 'catch-up' | 'read';

/** @throws {StoreUnavailable} in use, damaged, not to be opened: the message says what to do */
export const openDataFolder = async (folder: string, { clock, use }: OpenDataFolder): Promise<DataFolder> => {
  const places = placesIn(folder);
  const lock: FolderLock | null = use === 'read' ? null : lockFolder(folder);
  try {
    const calendar = calendarIn(places.calendar);
    const documentTemplates = templatesIn(places.templates, templates);
    const store = SqliteEventStore.open(places.log, { clock, readOnly: use !== 'serve' });
    if (use === 'read') requireViews(places.views);
    const viewStore = await SqliteViewStore.open(places.views);
    if (use !== 'read') {
      await removeBuildings(places.views);
      await requireWholeLog(store, viewStore, places);
    }
    // Who only asks has no need of accounts: where there are none, none are made.
    const isNeeded = use === 'serve' || existsSync(places.accounts);
    const accounts = openAccounts(isNeeded ? places.accounts : ':memory:');
    return {
      folder,
      store,
      viewStore,
      views: new ViewReader(viewStore, projections),
      accounts,
      originals: new FolderOriginals(places.originals),
      calendar,
      templates: documentTemplates,
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

/** @throws {StoreUnavailable} `corrupt` */
export const openAccounts = (path: string): Accounts => {
  try {
    return openOrFrozen(path, (place) => new SqliteAccounts(place));
  } catch (cause) {
    throw new StoreUnavailable(
      'corrupt',
      `The accounts in ${path} cannot be read. Put the file back from its backup, or remove it and add the accounts anew.`,
      { cause },
    );
  }
};

/**
 * Views that have read further than the log goes have seen events that it has lost: new ones at their positions would
 * never be shown.
 *
 * @throws {StoreUnavailable}
 */
const requireWholeLog = async (
  store: SqliteEventStore,
  viewStore: SqliteViewStore,
  { log, views }: ReturnType<typeof placesIn>,
): Promise<void> => {
  let end = -1;
  for await (const [last] of store.readAll({ direction: 'backwards', limit: 1 })) end = last?.position ?? end;
  for (const projection of projections) {
    const read = (await checkpointOf(viewStore, projection)) ?? -1;
    if (read <= end) continue;
    const { name } = projection;
    throw new StoreUnavailable(
      'corrupt',
      `The log ${log} ends at position ${end}, and the view ${name} has read up to ${read}: events were lost, or this is another log. Put the log back from its backup; if this log is the right one, remove the folder ${views}, and the views are built again.`,
    );
  }
};

/** A view that cannot be opened is for the runner to report. */
const checkpointOf = async (viewStore: SqliteViewStore, view: ViewName): Promise<Position | null> => {
  try {
    return await (await viewStore.open(view)).checkpoint();
  } catch (error) {
    if (error instanceof ViewUnavailable) return null;
    throw error;
  }
};

/** @throws {StoreUnavailable} */
const requireViews = (views: string): void => {
  if (existsSync(views)) return;
  throw new StoreUnavailable('io', `There are no views in ${views} yet: the process that has the folder makes them.`);
};
