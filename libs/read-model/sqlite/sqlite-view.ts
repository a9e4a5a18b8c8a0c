import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Position } from '#event-store';
import {
  type Change,
  checkToken,
  checkWrite,
  type Difference,
  type Document,
  type KeptVersion,
  type Keyed,
  type ListKeys,
  NO_TOKEN,
  type View,
  type ViewName,
  ViewUnavailable,
} from '#read-model';
import { guarded } from './faults.ts';
import { rangeOf } from './range.ts';
import { indexHistory, openFile, type Upkeep } from './schema.ts';
import { prepare, type Statements } from './statements.ts';
import { KeyIds, writeChanges } from './write-changes.ts';

const PAGE = 500;

interface Row {
  readonly key: string;
  readonly since: Position;
  readonly json: string;
}

interface DifferenceRow {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A view in a file of its own. The handle outlives the file: another may be put in its place while it is closed. */
export class SqliteView implements View {
  #open: { readonly db: DatabaseSync; readonly statements: Statements; readonly ids: KeyIds } | null = null;

  constructor(
    readonly name: ViewName,
    readonly file: string,
    private readonly upkeep: Upkeep,
  ) {}

  /** @throws {ViewUnavailable} */
  connect(): void {
    this.#open ??= guarded(this.name, () => {
      const db = openFile(this.file, this.upkeep);
      const statements = prepare(db);
      const fromNothing = this.upkeep === 'build' && progressOf(statements).checkpoint === null;
      return { db, statements, ids: new KeyIds(statements, fromNothing) };
    });
  }

  close(): void {
    this.#open?.db.close();
    this.#open = null;
  }

  async checkpoint(): Promise<Position | null> {
    return this.#use((statements) => progressOf(statements).checkpoint);
  }

  async get(key: string, at?: Position): Promise<Keyed | null> {
    const row = this.#use(({ getNow, getAt }, _, ids) => {
      if (at !== undefined) return getAt.get({ key, at });
      return ids.mayHave(key) ? getNow.get({ key }) : undefined;
    });
    return row ? keyed(row as unknown as Row) : null;
  }

  async getAll(keys: readonly string[]): Promise<readonly Keyed[]> {
    const found = await Promise.all(keys.map((key) => this.get(key)));
    return found.filter((one) => one !== null);
  }

  async list(options: ListKeys = {}): Promise<readonly Keyed[]> {
    const { at, limit = -1, reverse = false } = options;
    const range = { ...rangeOf(options), limit };
    const rows = this.#use((statements) =>
      at === undefined
        ? statements[reverse ? 'listNowReverse' : 'listNow'].all(range)
        : statements[reverse ? 'listAtReverse' : 'listAt'].all({ ...range, at }),
    );
    return (rows as unknown as Row[]).map(keyed);
  }

  async changed(after: Position, until: Position, prefix = ''): Promise<readonly Difference[]> {
    const rows = this.#use(({ changed }) => changed.all({ after, until, ...rangeOf({ prefix }) }));
    return (rows as unknown as DifferenceRow[]).map((row) => ({
      key: row.key,
      before: row.before === null ? null : parse(row.before),
      after: row.after === null ? null : parse(row.after),
    }));
  }

  async claim(token: number): Promise<void> {
    this.#change((statements) => {
      checkToken(token, progressOf(statements).token);
      statements.putToken.run(token);
    });
  }

  async write(changes: readonly Change[], checkpoint: Position, token = NO_TOKEN): Promise<void> {
    this.#change((statements, ids) => {
      const present = progressOf(statements);
      checkToken(token, present.token);
      if (checkWrite(changes, checkpoint, present.checkpoint) === 'repeated') return;
      writeChanges(statements, ids, changes);
      statements.putCheckpoint.run(checkpoint, token);
    });
  }

  async *versions(): AsyncIterable<readonly KeptVersion[]> {
    let cursor: { readonly key: string; readonly from: number } = { key: '', from: 0 };
    for (;;) {
      const page = this.#use(({ versions }) => pageOf(versions, cursor));
      const last = page.at(-1);
      if (!last) return;
      yield page;
      cursor = { key: last.key, from: last.from };
    }
  }

  async ready(): Promise<boolean> {
    return this.#use((statements) => progressOf(statements).ready === 1);
  }

  async markReady(): Promise<void> {
    this.#use(({ markReady }, db) => {
      if (this.upkeep === 'build') indexHistory(db);
      markReady.run();
    });
  }

  /** In one transaction, or not at all. */
  #change(action: (statements: Statements, ids: KeyIds) => void): void {
    this.#use((statements, db, ids) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        action(statements, ids);
        db.exec('COMMIT');
      } catch (error) {
        ids.forget();
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #use<T>(action: (statements: Statements, db: DatabaseSync, ids: KeyIds) => T): T {
    const open = this.#open;
    if (!open) throw new ViewUnavailable(this.name, 'closed');
    return guarded(this.name, () => action(open.statements, open.db, open.ids));
  }
}

interface Progress {
  readonly checkpoint: Position | null;
  readonly ready: number;
  readonly token: number;
}

const progressOf = ({ progress }: Statements): Progress => progress.get() as unknown as Progress;

const pageOf = (versions: StatementSync, cursor: { key: string; from: number }): readonly KeptVersion[] =>
  (versions.all({ ...cursor, limit: PAGE }) as unknown as KeptVersion[]).map((row) => ({ ...row }));

const parse = (json: string): Document => JSON.parse(json) as Document;

const keyed = ({ key, since, json }: Row): Keyed => ({ key, document: parse(json), since });
