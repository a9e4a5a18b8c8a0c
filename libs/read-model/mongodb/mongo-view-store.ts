import { type Db, MongoClient } from 'mongodb';
import { type View, type ViewName, ViewStore } from '#read-model';
import { removeBuild, removeBuilds, swapIn } from './building.ts';
import { guarded } from './faults.ts';
import { ensureIndexes } from './indexes.ts';
import { documentsIn, recordsIn } from './layout.ts';
import { MongoView } from './mongo-view.ts';
import { dropDocuments, ensureRecord, idOf } from './records.ts';

export interface MongoPlace {
  readonly url: string;
  /** Holds nothing but views. */
  readonly database: string;
  /** How long the database may take to answer, in milliseconds, until a view says that it cannot be reached. */
  readonly patience?: number;
}

/**
 * Views in a database of MongoDB, for any number of processes. Nothing is read or written before a view is opened, so it
 * can be made while the database is away; it goes on by itself when that is back.
 */
export class MongoViewStore extends ViewStore {
  readonly #views = new Map<string, MongoView>();

  /** Over a database whose reads and writes are of the majority; `build` labels a build, `null` means the live views. */
  constructor(
    private readonly db: Db,
    private readonly disconnect: () => Promise<void>,
    readonly build: string | null = null,
  ) {
    super();
  }

  static at({ url, database, patience = 10_000 }: MongoPlace): MongoViewStore {
    const client = new MongoClient(url, {
      appName: 'lianban',
      // What was answered survives the loss of a server, and what is read was answered.
      writeConcern: { w: 'majority', wtimeoutMS: patience },
      readConcern: { level: 'majority' },
      readPreference: 'primary',
      serverSelectionTimeoutMS: patience,
      connectTimeoutMS: patience,
      socketTimeoutMS: patience,
      waitQueueTimeoutMS: patience,
    });
    return new MongoViewStore(client.db(database), () => client.close());
  }

  /** A fresh store for a build beside the live views, in the same database and over the same connections. */
  async openBuilding(label: string): Promise<MongoViewStore> {
    await guarded(null, () => removeBuild(this.db, label));
    return new MongoViewStore(this.db, async () => undefined, label);
  }

  /** Clears away what interrupted rebuilds left behind. For when nobody builds. */
  async removeBuildings(): Promise<void> {
    await guarded(null, () => removeBuilds(this.db));
  }

  async open(view: ViewName): Promise<View> {
    const id = idOf(view, this.build);
    const known = this.#views.get(id);
    if (known) return known;
    return guarded(view, async () => {
      const { documents, name, version } = await ensureRecord(recordsIn(this.db), view, this.build);
      await ensureIndexes(documentsIn(this.db, documents));
      const opened = this.#views.get(id) ?? new MongoView(this.db, id, { name, version });
      this.#views.set(id, opened);
      return opened;
    });
  }

  async drop(view: ViewName): Promise<void> {
    const id = idOf(view, this.build);
    this.#views.get(id)?.close();
    this.#views.delete(id);
    await guarded(view, async () => {
      const record = await recordsIn(this.db).findOneAndDelete({ _id: id });
      if (record) await dropDocuments(this.db, record.documents, record.former);
    });
  }

  async list(): Promise<readonly ViewName[]> {
    const found = await guarded(null, () => recordsIn(this.db).find({ build: this.build }).toArray());
    return found
      .map(({ name, version }) => ({ name, version }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
  }

  /**
   * Puts the view that was built under a label in the place of the live one, whole or not at all. Handles of the live
   * view stay good; nobody may write to it meanwhile.
   */
  async swapIn(view: ViewName, label: string): Promise<void> {
    await guarded(view, () => swapIn(this.db, view, label));
  }

  async close(): Promise<void> {
    for (const view of this.#views.values()) view.close();
    this.#views.clear();
    await this.disconnect();
  }
}
