import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EventStore, type LogCopy } from '#event-store';
import { BadConnectionString, EventStoreDbEventStore } from '#event-store/eventstoredb';
import { lockFolder, SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { placesIn } from '../../server/index.ts';
import { CommandFailed, WrongUsage } from '../failure.ts';
import type { Place } from './place.ts';

/** A log that a command was pointed at, by what it is kept in. */
export interface LogAt {
  readonly log: EventStore & LogCopy;
  close(): Promise<void>;
}

export interface OpenLogAt {
  /** It is only read, and must be there. */
  readonly readOnly: boolean;
  /** Whose streams these are on a server that others use, too. */
  readonly installation: string;
}

/** Opens the log at a place; a folder is ours alone meanwhile. @throws {WrongUsage} {CommandFailed} {StoreUnavailable} */
export const openLogAt = (place: Place, { readOnly, installation }: OpenLogAt): LogAt => {
  if (place.kind === 'server') return serverAt(place.url, installation);
  return fileAt(place.kind === 'file' ? place.file : placesIn(place.folder).log, readOnly);
};

const fileAt = (file: string, readOnly: boolean): LogAt => {
  if (readOnly && !existsSync(file))
    throw new CommandFailed('data.none', `There is no log at ${file}. · ${file} 处没有日志。`);
  const lock = lockFolder(dirname(file));
  try {
    const log = SqliteEventStore.open(file, { clock: clockOf(Date.now), readOnly });
    return { log, close: () => log.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
};

const serverAt = (url: string, installation: string): LogAt => {
  try {
    const log = EventStoreDbEventStore.open(url, { installation });
    return { log, close: () => log.close() };
  } catch (error) {
    // Its message never holds the URL, in which there may be a password.
    if (error instanceof BadConnectionString)
      throw new WrongUsage(`${error.message}\n日志的地址或其名称（--installation）无法使用。`);
    throw error;
  }
};
