import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Lease, LeaseStore, ViewUnavailable } from '#read-model';
import { guarded } from '../sqlite/faults.ts';

/** A token that was given must not be given again after a power cut: so each change is on the disk before it is answered. */
const opening = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS lease (
    name TEXT PRIMARY KEY, token INTEGER NOT NULL, beat INTEGER NOT NULL, holder TEXT) WITHOUT ROWID;`;

/** Leases in a file: for tests of whoever holds them, without a server. Views in files are one process's, and need none. */
export class SqliteLeaseStore extends LeaseStore {
  private constructor(private readonly db: DatabaseSync) {
    super();
  }

  /** Opens the file, making it and its folder when they are new. @throws {ViewUnavailable} */
  static async open(file: string): Promise<SqliteLeaseStore> {
    return guarded(null, () => {
      mkdirSync(dirname(file), { recursive: true });
      const db = new DatabaseSync(file, { timeout: 2_000 });
      db.exec(opening);
      return new SqliteLeaseStore(db);
    });
  }

  async find(name: string): Promise<Lease | null> {
    const row = this.#use(() => this.db.prepare('SELECT * FROM lease WHERE name = ?').get(name));
    return row ? ({ ...row } as unknown as Lease) : null;
  }

  async replace(seen: Lease | null, { name, token, beat, holder }: Lease): Promise<boolean> {
    const { changes } = this.#use(() =>
      seen
        ? this.db
            .prepare('UPDATE lease SET token = ?, beat = ?, holder = ? WHERE name = ? AND token = ? AND beat = ?')
            .run(token, beat, holder, name, seen.token, seen.beat)
        : this.db
            .prepare('INSERT INTO lease (name, token, beat, holder) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
            .run(name, token, beat, holder),
    );
    return changes === 1;
  }

  async close(): Promise<void> {
    if (this.db.isOpen) this.db.close();
  }

  #use<T>(action: () => T): T {
    if (!this.db.isOpen) throw new ViewUnavailable(null, 'closed');
    return guarded(null, action);
  }
}
