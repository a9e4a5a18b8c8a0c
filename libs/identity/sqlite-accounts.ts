import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Role } from '#http';
import type { UnitId, UserId } from '#kernel';
import type { Account } from './account.ts';
import { Accounts } from './accounts.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS account (
    user_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS token (
    hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES account (user_id) ON DELETE CASCADE
  ) STRICT;
`;

/** Accounts in a SQLite file of their own, apart from the log. */
export class SqliteAccounts extends Accounts {
  private readonly file: DatabaseSync;
  private readonly select;
  private readonly selectByToken;

  constructor(path: string) {
    super();
    this.file = new DatabaseSync(path, { timeout: 2_000 });
    this.file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    this.file.exec(SCHEMA);
    this.select = this.file.prepare('SELECT * FROM account WHERE user_id = ?');
    this.selectByToken = this.file.prepare('SELECT account.* FROM token JOIN account USING (user_id) WHERE hash = ?');
  }

  put({ userId, name, role, unitId }: Account): void {
    this.file
      .prepare(
        `INSERT INTO account (user_id, name, role, unit_id) VALUES (?, ?, ?, ?)
         ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, role = excluded.role, unit_id = excluded.unit_id`,
      )
      .run(userId, name, role, unitId);
  }

  get(userId: UserId): Account | null {
    return accountIn(this.select.get(userId));
  }

  list(): readonly Account[] {
    const rows = this.file.prepare('SELECT * FROM account ORDER BY user_id').all();
    return rows.map(accountIn).filter((account) => account !== null);
  }

  allow(userId: UserId, token: string): void {
    this.file.prepare('INSERT OR REPLACE INTO token (hash, user_id) VALUES (?, ?)').run(hashOf(token), userId);
  }

  byToken(token: string): Account | null {
    return accountIn(this.selectByToken.get(hashOf(token)));
  }

  close(): void {
    this.file.close();
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const accountIn = (row: Record<string, unknown> | undefined): Account | null =>
  row
    ? {
        userId: row['user_id'] as UserId,
        name: row['name'] as string,
        role: row['role'] as Role,
        unitId: row['unit_id'] as UnitId | null,
      }
    : null;
