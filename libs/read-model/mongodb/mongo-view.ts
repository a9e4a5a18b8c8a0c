import type { Position } from '#event-store';
import {
  type Change,
  checkWrite,
  type Difference,
  type Document,
  isKey,
  type KeptVersion,
  type Keyed,
  type ListKeys,
  NO_TOKEN,
  type View,
  type ViewName,
  ViewUnavailable,
} from '#read-model';
import type { MongoDatabase } from './database.ts';
import { differencesBetween } from './differences.ts';
import type { JoinedChanges } from './joined-changes.ts';
import { keptVersions } from './kept-versions.ts';
import { lastVersions, lastVersionsOf } from './last-versions.ts';
import { idsFrom, recordsIn, type VersionRow, type ViewRecord } from './layout.ts';
import { rangeOf } from './range.ts';
import { recordOf } from './records.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { Term } from './term.ts';
import { writeChanges } from './write-changes.ts';

/** A view in a MongoDB. Every answer is as of one checkpoint, whatever is being written meanwhile. */
export class MongoView implements View {
  #term: Term | null = null;
  #closed = false;

  constructor(
    private readonly database: MongoDatabase,
    private readonly id: string,
    private readonly name: ViewName,
    /** Of the records of all views of its process. */
    private readonly changes: JoinedChanges<ViewRecord>,
  ) {}

  close(): void {
    this.#closed = true;
  }

  /** After the view was changed otherwise than by this handle: its next write looks first. */
  beginAnew(): void {
    this.#term = null;
  }

  async checkpoint(): Promise<Position | null> {
    return this.#use(async () => (await recordOf(recordsIn(this.database.db), this.id)).checkpoint);
  }

  async get(key: string, at?: Position): Promise<Keyed | null> {
    return this.#read(at, null, async ({ documents, at: position, counting }) => {
      if (!isKey(key)) return null;
      const ids = { $gte: idsFrom(key, 0), $lt: idsFrom(key, position + 1) };
      const row = await documents.versions.findOne({ _id: ids, ...counting }, { sort: { _id: -1 } });
      return row && row.json !== null ? keyed(row, row.json) : null;
    });
  }

  async getAll(keys: readonly string[]): Promise<readonly Keyed[]> {
    const asked = keys.filter(isKey);
    const rows = await this.#read(undefined, [], (snapshot) => lastVersionsOf(snapshot, asked));
    if (rows) return rows.flatMap((row) => (row.json === null ? [] : keyed(row, row.json)));
    // Somebody moves the view meanwhile: each is looked for by itself.
    const found = await Promise.all(asked.map((key) => this.get(key)));
    return found.filter((one) => one !== null);
  }

  async list(options: ListKeys = {}): Promise<readonly Keyed[]> {
    return this.#read(options.at, [], async (snapshot) => {
      const rows = await lastVersions(snapshot, rangeOf(options), options);
      return rows.flatMap((row) => (row.json === null ? [] : keyed(row, row.json)));
    });
  }

  async changed(after: Position, until: Position, prefix = ''): Promise<readonly Difference[]> {
    return this.#read(until, [], (snapshot) => differencesBetween(snapshot, after, rangeOf({ prefix })));
  }

  async claim(token: number): Promise<void> {
    await this.#use(async () => {
      for (this.#term = null; this.#term === null; ) this.#term = await this.#beginUnlessOvertaken(token);
    });
  }

  async write(changes: readonly Change[], checkpoint: Position, token = NO_TOKEN): Promise<void> {
    await this.#use(async () => {
      const term =
        this.#term?.token === token ? this.#term : await Term.begin(this.database.db, this.id, token, this.changes);
      this.#term = term;
      if (checkWrite(changes, checkpoint, term.checkpoint) === 'repeated') return;
      // A write that fails may still be on its way; the term that follows cuts it off.
      this.#term = null;
      await writeChanges(term, changes, checkpoint);
      this.#term = term;
    });
  }

  async *versions(): AsyncIterable<readonly KeptVersion[]> {
    const snapshot = await this.#use(() => snapshotOf(this.database.db, this.id));
    if (!snapshot) return;
    const pages = keptVersions(snapshot);
    for (;;) {
      const { value, done } = await this.#use(() => pages.next());
      if (done) return;
      yield value;
    }
  }

  async ready(): Promise<boolean> {
    return this.#use(async () => (await recordOf(recordsIn(this.database.db), this.id)).ready);
  }

  async markReady(): Promise<void> {
    await this.#use(() => recordsIn(this.database.db).updateOne({ _id: this.id }, { $set: { ready: true } }));
  }

  /** Answers as of a position, or of now; with `nothing` where nothing is in yet. */
  #read<T>(at: Position | undefined, nothing: T, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#use(async () => {
      const snapshot = await snapshotOf(this.database.db, this.id, at);
      return snapshot ? read(snapshot) : nothing;
    });
  }

  /** `null` when another writer began at the same moment: then one of them has come further. */
  async #beginUnlessOvertaken(token: number): Promise<Term | null> {
    try {
      return await Term.begin(this.database.db, this.id, token, this.changes);
    } catch (error) {
      if (error instanceof ViewUnavailable && error.fault === 'in-use') return null;
      throw error;
    }
  }

  #use<T>(action: () => Promise<T>): Promise<T> {
    return this.#closed
      ? Promise.reject(new ViewUnavailable(this.name, 'closed'))
      : this.database.use(action, this.name);
  }
}

const keyed = ({ key, since }: VersionRow, json: string): Keyed => ({
  key,
  document: JSON.parse(json) as Document,
  since,
});
