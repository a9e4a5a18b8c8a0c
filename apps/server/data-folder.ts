import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { openOrFrozen } from '#event-store/sqlite';
import { type Accounts, SqliteAccounts } from '#identity';

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

/** @throws {StoreUnavailable} `corrupt` */
export const accountsIn = (path: string): Accounts => {
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

/** @throws {StoreUnavailable} */
export const requireViews = (views: string): void => {
  if (existsSync(views)) return;
  throw new StoreUnavailable('io', `There are no views in ${views} yet: the process that has the folder makes them.`);
};
