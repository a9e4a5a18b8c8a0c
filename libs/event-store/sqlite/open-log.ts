import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#event-store';
import { guarded } from './faults.ts';
import { openOrFrozen } from './frozen-file.ts';
import {
  APPLICATION_ID,
  checkLength,
  checkStretch,
  damaged,
  FORMAT_VERSION,
  hasWriteAheadLog,
  inspect,
} from './log-file.ts';

/** Another process holds the file only for moments (a reader that opens or closes it). */
const BUSY_MS = 2_000;

/** `body` is the event as it was given, as JSON. Nothing is ever updated or deleted. */
const schema = `
  CREATE TABLE event (
    position    INTEGER PRIMARY KEY,
    stream      TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    event_id    TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`;

/** Opens the log for its one writer, making it when it is not there. @throws {StoreUnavailable} */
export const openLog = (path: string): DatabaseSync =>
  guarded(path, () => {
    if (!existsSync(path)) createLog(path);
    const before = inspect(path);
    const waiting = hasWriteAheadLog(path);
    if (!waiting) checkLength(path, before);
    return opened(path, false, (log) => {
      // An answered append survives a power cut: every commit waits for the disk.
      log.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      if (waiting && moveWriteAheadLog(log)) checkStretch(path, before);
    });
  });

/** Opens the log beside its writer, also one of another process, or in a copy that cannot be written. @throws {StoreUnavailable} */
export const openLogForReading = (path: string): DatabaseSync =>
  guarded(path, () => {
    if (!existsSync(path)) throw new StoreUnavailable('not-a-log', `There is no log at ${path}. Check the path.`);
    const file = inspect(path);
    if (!hasWriteAheadLog(path)) checkLength(path, file);
    return openOrFrozen(path, (place) => opened(place, true, () => undefined));
  });

const opened = (place: string | URL, readOnly: boolean, prepare: (log: DatabaseSync) => void): DatabaseSync => {
  const log = new DatabaseSync(place, { readOnly, timeout: BUSY_MS });
  try {
    prepare(log);
    log.prepare('SELECT position FROM event ORDER BY position DESC LIMIT 1').get();
    return log;
  } catch (error) {
    log.close();
    throw error;
  }
};

/** False when a reader of another process keeps a part of it in use. */
const moveWriteAheadLog = (log: DatabaseSync): boolean => {
  const moved = log.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { readonly busy: number } | undefined;
  return moved?.busy === 0;
};

/** Made under another name first: a log that is there is whole, so that an empty file is never taken for a new one. */
const createLog = (path: string): void => {
  if (hasWriteAheadLog(path)) throw damaged(path, 'is gone, but its write-ahead log is there');
  const draft = `${path}.new`;
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
  const log = new DatabaseSync(draft);
  try {
    log.exec(`${schema}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION};
      PRAGMA journal_mode = WAL`);
  } finally {
    log.close();
  }
  renameSync(draft, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
};
