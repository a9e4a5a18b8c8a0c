import { DatabaseSync } from 'node:sqlite';
import { openOrFrozen } from '#event-store/sqlite';

/** Marks a file as one of our views: "LBvw". A file of another kind is not opened as a view. */
const APPLICATION = 0x4c427677;
const LAYOUT = 3;

/**
 * `version` is only ever appended to, in the order of the log: a version ends where the next one of its key begins, and
 * one without `json` says that the document was taken away. `key` knows the last version of each key, so a question
 * about now never wades through history.
 */
const tables = `
  CREATE TABLE progress (
    one INTEGER PRIMARY KEY CHECK (one = 1), checkpoint INTEGER, ready INTEGER NOT NULL, token INTEGER NOT NULL DEFAULT 0);
  INSERT INTO progress VALUES (1, NULL, 0, 0);
  CREATE TABLE key (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, latest INTEGER NOT NULL);
  CREATE TABLE version (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, since INTEGER NOT NULL, json TEXT);
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${LAYOUT};`;

/** A file of the layout before this one knows no tokens of writers yet. */
const upgrade = `
  ALTER TABLE progress ADD COLUMN token INTEGER NOT NULL DEFAULT 0;
  PRAGMA user_version = ${LAYOUT};`;

/** What only questions about the past need: a build makes it at its end, sorted, which is many times faster. */
const history = `
  CREATE UNIQUE INDEX IF NOT EXISTS version_by_key ON version (key, since);
  CREATE INDEX IF NOT EXISTS version_by_since ON version (since, key);`;

/** A live view survives a crash of the process; a build is thrown away after one, so it need not. */
export type Upkeep = 'live' | 'build';

const pragmas: Readonly<Record<Upkeep, string>> = {
  live: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000;',
  build:
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -6000;',
};

export class NotAView extends Error {
  override readonly name = 'NotAView';
}

/**
 * Opens the file of a view, making it when it is new; in a copy that cannot be written, only to be read.
 * @throws {NotAView} the file is a database of something else, or of a layout that this release does not know
 */
export const openFile = (file: string, upkeep: Upkeep): DatabaseSync =>
  openOrFrozen(file, (place) => openAt(place, file, upkeep));

const openAt = (place: string | URL, file: string, upkeep: Upkeep): DatabaseSync => {
  const readOnly = place instanceof URL;
  const db = new DatabaseSync(place, { readOnly, timeout: 2_000 });
  try {
    if (!readOnly) makeReady(db, upkeep);
    if (pragma(db, 'application_id') !== APPLICATION || pragma(db, 'user_version') !== LAYOUT)
      throw new NotAView(`${file} is not a view of this release.`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const makeReady = (db: DatabaseSync, upkeep: Upkeep): void => {
  db.exec(pragmas[upkeep]);
  if (isEmpty(db)) db.exec(`BEGIN IMMEDIATE; ${tables} ${upkeep === 'live' ? history : ''} COMMIT;`);
  if (pragma(db, 'application_id') === APPLICATION) upgradeFile(db);
};

/** Makes a build fit to be asked about the past. */
export const indexHistory = (db: DatabaseSync): void => db.exec(history);

/** Looks again once it has the file for itself: another process may have opened it in the same moment. */
const upgradeFile = (db: DatabaseSync): void => {
  if (pragma(db, 'user_version') !== LAYOUT - 1) return;
  db.exec('BEGIN IMMEDIATE');
  if (pragma(db, 'user_version') === LAYOUT - 1) db.exec(upgrade);
  db.exec('COMMIT');
};

const isEmpty = (db: DatabaseSync): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

const pragma = (db: DatabaseSync, name: 'application_id' | 'user_version'): unknown =>
  db.prepare(`PRAGMA ${name}`).get()?.[name];
