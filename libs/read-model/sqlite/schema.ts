import { DatabaseSync } from 'node:sqlite';

/** Marks a file as one of our views: "LBvw". A file of another kind is not opened as a view. */
const APPLICATION = 0x4c427677;
const LAYOUT = 1;

/**
 * `present` holds the documents of now, `past` the versions that have ended, so a question about now never wades
 * through history. `ended` lists the keys that have a past, `change` which keys an event changed.
 */
const tables = `
  CREATE TABLE progress (one INTEGER PRIMARY KEY CHECK (one = 1), checkpoint INTEGER, ready INTEGER NOT NULL);
  INSERT INTO progress VALUES (1, NULL, 0);
  CREATE TABLE present (key TEXT PRIMARY KEY, since INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE past (key TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE UNIQUE INDEX past_by_key ON past (key, since);
  CREATE TABLE ended (key TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE change (position INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (position, key)) WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${LAYOUT};`;

/** A live view survives a crash of the process; a build is thrown away after one, so it need not. */
export type Upkeep = 'live' | 'build';

const pragmas: Readonly<Record<Upkeep, string>> = {
  live: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000;',
  build: 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;',
};

export class NotAView extends Error {
  override readonly name = 'NotAView';
}

/** @throws {NotAView} the file is a database of something else, or of a layout that this release does not know */
export const openFile = (file: string, upkeep: Upkeep): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: 2_000 });
  try {
    db.exec(pragmas[upkeep]);
    if (isEmpty(db)) db.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    else if (pragma(db, 'application_id') !== APPLICATION || pragma(db, 'user_version') !== LAYOUT)
      throw new NotAView(`${file} is not a view of this release.`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const isEmpty = (db: DatabaseSync): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

const pragma = (db: DatabaseSync, name: 'application_id' | 'user_version'): unknown =>
  db.prepare(`PRAGMA ${name}`).get()?.[name];
