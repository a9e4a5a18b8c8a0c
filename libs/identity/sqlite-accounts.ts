import { DatabaseSync } from 'node:sqlite';
import type { Role } from '#http';
import type { Instant, UnitId, UserId } from '#kernel';
import type { Account } from './account.ts';
import { Accounts, type KeptToken, NoSuchAccount } from './accounts.ts';
import { hashOf } from './token-hash.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS account (
    user_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS token (
    hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES account (user_id) ON DELETE CASCADE,
    valid_until TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS former_name (
    user_id TEXT NOT NULL REFERENCES account (user_id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (user_id, until)
  ) STRICT;
`;

/** Accounts in a SQLite file of their own, apart from the log. */
export class SqliteAccounts extends Accounts {
  private readonly file: DatabaseSync;
  private readonly select;
  private readonly selectByToken;

  /** A `URL` is that of a copy which cannot be written: it is only read. */
  constructor(place: string | URL) {
    super();
    const readOnly = place instanceof URL;
    this.file = new DatabaseSync(place, { readOnly, timeout: 2_000 });
    if (!readOnly) this.makeReady();
    this.select = this.file.prepare('SELECT * FROM account WHERE user_id = ?');
    this.selectByToken = this.file.prepare(
      'SELECT account.* FROM token JOIN account USING (user_id) WHERE hash = ? AND (valid_until IS NULL OR valid_until > ?)',
    );
  }

  async put({ userId, name, role, unitId }: Account, since?: Instant): Promise<void> {
    if (since !== undefined) {
      this.file
        .prepare(
          `INSERT OR IGNORE INTO former_name (user_id, name, until)
           SELECT user_id, name, ? FROM account WHERE user_id = ? AND name <> ?`,
        )
        .run(since, userId, name);
    }
    this.file
      .prepare(
        `INSERT INTO account (user_id, name, role, unit_id) VALUES (?, ?, ?, ?)
         ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, role = excluded.role, unit_id = excluded.unit_id`,
      )
      .run(userId, name, role, unitId);
  }

  async get(userId: UserId): Promise<Account | null> {
    return accountIn(this.select.get(userId));
  }

  async list(): Promise<readonly Account[]> {
    const rows = this.file.prepare('SELECT * FROM account ORDER BY user_id').all();
    return rows.map(accountIn).filter((account) => account !== null);
  }

  async namesAt(at: Instant): Promise<ReadonlyMap<UserId, string>> {
    const rows = this.file
      .prepare(
        `SELECT user_id, COALESCE(
           (SELECT former_name.name FROM former_name
            WHERE former_name.user_id = account.user_id AND until > ? ORDER BY until LIMIT 1),
           account.name) AS name
         FROM account`,
      )
      .all(at);
    return new Map(rows.map((row) => [row['user_id'] as UserId, row['name'] as string]));
  }

  async remove(userId: UserId): Promise<boolean> {
    const { changes } = this.file.prepare('DELETE FROM account WHERE user_id = ?').run(userId);
    // The write-ahead log holds the pages as they were.
    this.file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return changes > 0;
  }

  async tokens(): Promise<readonly KeptToken[]> {
    const rows = this.file.prepare('SELECT * FROM token ORDER BY hash').all();
    return rows.map((row) => ({
      hash: row['hash'] as string,
      userId: row['user_id'] as UserId,
      until: (row['valid_until'] ?? null) as Instant | null,
    }));
  }

  async keep({ hash, userId, until }: KeptToken): Promise<void> {
    if (!(await this.get(userId))) throw new NoSuchAccount(userId);
    this.file
      .prepare('INSERT OR REPLACE INTO token (hash, user_id, valid_until) VALUES (?, ?, ?)')
      .run(hash, userId, until);
  }

  async revoke(userId: UserId): Promise<number> {
    return Number(this.file.prepare('DELETE FROM token WHERE user_id = ?').run(userId).changes);
  }

  async byToken(token: string, now: Instant): Promise<Account | null> {
    return accountIn(this.selectByToken.get(hashOf(token), now));
  }

  async close(): Promise<void> {
    this.file.close();
  }

  private makeReady(): void {
    this.file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    // What is erased is overwritten, not only marked as free.
    this.file.exec('PRAGMA secure_delete = ON;');
    this.file.exec(SCHEMA);
    this.addValidUntil();
  }

  /** Files that are older than the end of tokens have no column for it. */
  private addValidUntil(): void {
    const columns = this.file.prepare('PRAGMA table_info(token)').all();
    if (!columns.some(({ name }) => name === 'valid_until')) {
      this.file.exec('ALTER TABLE token ADD COLUMN valid_until TEXT');
    }
  }
}

const accountIn = (row: Record<string, unknown> | undefined): Account | null =>
  row
    ? {
        userId: row['user_id'] as UserId,
        name: row['name'] as string,
        role: row['role'] as Role,
        unitId: row['unit_id'] as UnitId | null,
      }
    : null;
