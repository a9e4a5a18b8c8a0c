import { existsSync } from 'node:fs';
import type { WorkingCalendar } from '#calendar';
import type { EventStore } from '#event-store';
import { EventStoreDbEventStore } from '#event-store/eventstoredb';
import { lockFolder, SqliteEventStore } from '#event-store/sqlite';
import type { Accounts } from '#identity';
import { MongoAccounts } from '#identity/mongodb';
import type { Clock } from '#kernel';
import { FolderOriginals, type Originals } from '#notice/originals';
import { MongoOriginals } from '#notice/originals/mongodb';
import { type FollowerBoard, type LeaseStore, ViewReader, type ViewStore } from '#read-model';
import { type MongoDatabase, MongoFollowerBoard, MongoLeaseStore, openDatabase } from '#read-model/mongodb';
import type { Templates } from '#word';
import { calendarIn } from './calendar-in.ts';
import { type Configuration, isShared } from './configuration.ts';
import { accountsIn, placesIn, requireViews } from './data-folder.ts';
import { projections, templates } from './registry.ts';
import { requireOwnLog } from './require-own-log.ts';
import { remedyIn, requireWholeLog } from './require-whole-log.ts';
import { templatesIn } from './templates-in.ts';
import { type LiveViews, viewsInDatabase, viewsInFolder } from './views-in.ts';

/** What moves views is done by whoever holds their leases, and is told to all on the board. */
export interface Sharing {
  readonly leases: LeaseStore;
  readonly board: FollowerBoard;
}

/** Everything that is kept, open: the one place where adapters are named. */
export interface Stores {
  readonly configuration: Configuration;
  readonly store: EventStore;
  readonly live: LiveViews;
  readonly views: ViewReader;
  /** `null`: the views are this process's alone. */
  readonly sharing: Sharing | null;
  readonly accounts: Accounts;
  readonly originals: Originals;
  readonly calendar: WorkingCalendar;
  readonly templates: Templates;
  close(): Promise<void>;
}

export interface OpenStores {
  readonly clock: Clock;
  readonly use: FolderUse;
  /** The clock tells a story: events are recorded at its time also by a server of events, which has one of its own. */
  readonly story?: boolean;
}

/**
 * What is in the data folder is, for `serve`: ours, and made when it is new; for `catch-up`: ours for a moment, the views
 * are brought up with the log, which is only read; for `read`: used beside another process, or in a copy that cannot be
 * written, and nothing is made or changed.
 */
export type FolderUse = 'serve' | 'catch-up' | 'read';

/** @throws {StoreUnavailable} in use, damaged, not to be opened: the message says what to do */
export const openStores = async (configuration: Configuration, options: OpenStores): Promise<Stores> => {
  const { use } = options;
  const places = placesIn(configuration.data);
  const opened: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    if (use !== 'read' && !isShared(configuration)) {
      const lock = lockFolder(configuration.data);
      opened.push(() => lock.release());
    }
    const calendar = calendarIn(places.calendar);
    const documentTemplates = templatesIn(places.templates, templates);
    const store = openLog(configuration, options);
    opened.push(() => store.close());
    const kept = await openKept(configuration, use);
    opened.push(() => kept.close());
    if (use !== 'read') {
      await kept.live.removeRemains();
      await requireOwnLog(store, kept.live.store, configuration, remedyIn(configuration));
      await requireWholeLog(store, kept.live.store, configuration);
    }
    return {
      configuration,
      store,
      ...kept,
      views: new ViewReader(kept.live.store, projections),
      calendar,
      templates: documentTemplates,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The log alone, for whoever needs nothing else. */
export const openLog = (
  { log, data }: Pick<Configuration, 'log' | 'data'>,
  { clock, use, story }: OpenStores,
): EventStore => {
  if (log.kind === 'sqlite') return SqliteEventStore.open(placesIn(data).log, { clock, readOnly: use !== 'serve' });
  const { url, installation } = log;
  return EventStoreDbEventStore.open(url, { installation, ...(story && { clock }) });
};

/** The views with what has its place beside them. */
export type Kept = Pick<Stores, 'live' | 'sharing' | 'accounts' | 'originals' | 'close'>;

export const openKept = ({ views, data }: Pick<Configuration, 'views' | 'data'>, use: FolderUse): Promise<Kept> =>
  views.kind === 'sqlite' ? keptInFolder(data, use) : keptInDatabase(openDatabase(views));

/** The originals of notices alone. */
export const openOriginals = ({
  views,
  data,
}: Pick<Configuration, 'views' | 'data'>): Pick<Kept, 'originals' | 'close'> => {
  if (views.kind === 'sqlite')
    return { originals: new FolderOriginals(placesIn(data).originals), close: async () => undefined };
  const database = openDatabase(views);
  return { originals: new MongoOriginals(database), close: () => database.close() };
};

/** The views alone, to be read. */
export const openStoredViews = async (
  configuration: Pick<Configuration, 'views' | 'data'>,
): Promise<{ readonly store: ViewStore; close(): Promise<void> }> => {
  const { live, close } = await openKept(configuration, 'read');
  return { store: live.store, close };
};

/** What is in no log and cannot be made from one. */
export type Records = Pick<Kept, 'accounts' | 'originals' | 'close'>;

export const openRecords = ({ views, data }: Pick<Configuration, 'views' | 'data'>, use: FolderUse): Records =>
  views.kind === 'sqlite' ? recordsInFolder(data, use) : recordsInDatabase(openDatabase(views));

const recordsInFolder = (folder: string, use: FolderUse): Records => {
  const places = placesIn(folder);
  // Who only asks has no need of accounts: where there are none, none are made.
  const accounts = accountsIn(use === 'serve' || existsSync(places.accounts) ? places.accounts : ':memory:');
  return { accounts, originals: new FolderOriginals(places.originals), close: () => accounts.close() };
};

const recordsInDatabase = (database: MongoDatabase): Records => ({
  accounts: new MongoAccounts(database),
  originals: new MongoOriginals(database),
  close: () => database.close(),
});

const keptInFolder = async (folder: string, use: FolderUse): Promise<Kept> => {
  const places = placesIn(folder);
  if (use === 'read') requireViews(places.views);
  const live = await viewsInFolder(places.views);
  const records = recordsInFolder(folder, use);
  return {
    live,
    sharing: null,
    ...records,
    close: async () => {
      await live.store.close();
      await records.close();
    },
  };
};

const keptInDatabase = async (database: MongoDatabase): Promise<Kept> => ({
  live: viewsInDatabase(database),
  sharing: {
    leases: new MongoLeaseStore(database),
    board: new MongoFollowerBoard(database),
  },
  ...recordsInDatabase(database),
});
