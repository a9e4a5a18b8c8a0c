import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { StoreUnavailable } from '#event-store';
import { hasWriteAheadLog } from './log-file.ts';

/**
 * Opens a file of SQLite by its path; where it lies in a copy that cannot be written, such as a backup, by an address that
 * says that nobody changes it: SQLite makes no files beside it then. Such a place is a `URL`, and only to be read.
 * @throws {StoreUnavailable} `io`: a part of the copy waits in a write-ahead log, which only a writer can move
 */
export const openOrFrozen = <T>(path: string, open: (place: string | URL) => T): T => {
  try {
    return open(path);
  } catch (error) {
    // While another process has the file open, it does change, and the fault is another one.
    if (!cannotWriteBeside(error) || !existsSync(path) || existsSync(`${path}-shm`)) throw error;
    if (hasWriteAheadLog(path)) {
      throw new StoreUnavailable(
        'io',
        `A part of ${path} waits in ${path}-wal, and their folder cannot be written. Copy both to a folder that can, and read them there.`,
      );
    }
    const frozen = pathToFileURL(path);
    frozen.searchParams.set('immutable', '1');
    return open(frozen);
  }
};

/** SQLite's "attempt to write a readonly database" and "unable to open database file". */
const cannotWriteBeside = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  [8, 14].includes(error.errcode & 0xff);
