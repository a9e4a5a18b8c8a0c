import { type Standing, type View, type ViewName, ViewStore, ViewUnavailable } from '#read-model';
import { removeBuild, removeBuilds, swapIn } from './building.ts';
import type { MongoDatabase } from './database.ts';
import { ensureIndexes } from './indexes.ts';
import { JoinedChanges } from './joined-changes.ts';
import { documentsIn, recordsIn, type ViewRecord } from './layout.ts';
import { MongoView } from './mongo-view.ts';
import { dropDocuments, ensureRecord, idOf } from './records.ts';

/** Many times what a build takes, and what the clocks of those who build may be apart. */
const LONGEST_BUILD_MS = 24 * 60 * 60_000;

/**
 * Views in a database of MongoDB, for any number of processes. Nothing is read or written before a view is opened, so it
 * can be made while the database is away; it goes on by itself when that is back.
 */
export class MongoViewStore extends ViewStore {
  readonly #views = new Map<string, MongoView>();
  readonly #changes: JoinedChanges<ViewRecord>;
  #closed = false;

  /** `build` labels a build; `null` means the live views. */
  constructor(
    private readonly database: MongoDatabase,
    readonly build: string | null = null,
  ) {
    super();
    this.#changes = new JoinedChanges(recordsIn(database.db));
  }

  /**
   * A fresh store for a build beside the live views, in the same database. What was left
   * under its label goes, and so do builds that nobody can be working on any more.
   */
  async openBuilding(label: string): Promise<MongoViewStore> {
    await this.removeBuilding(label);
    await this.removeBuildings(new Date(Date.now() - LONGEST_BUILD_MS));
    return this.building(label);
  }

  /** A build as it was left. */
  building(label: string): MongoViewStore {
    return new MongoViewStore(this.database, label);
  }

  async removeBuilding(label: string): Promise<void> {
    await this.#use(null, () => removeBuild(this.database.db, label));
  }

  /** Clears away builds that were begun before a moment, and what else interrupted rebuilds left behind by then. */
  async removeBuildings(before: Date): Promise<void> {
    await this.#use(null, () => removeBuilds(this.database.db, before));
  }

  async open(view: ViewName): Promise<View> {
    const id = idOf(view, this.build);
    const known = this.#views.get(id);
    if (known) return known;
    return this.#use(view, async () => {
      const { documents, name, version } = await ensureRecord(recordsIn(this.database.db), view, this.build);
      await ensureIndexes(documentsIn(this.database.db, documents));
      const opened = this.#views.get(id) ?? new MongoView(this.database, id, { name, version }, this.#changes);
      this.#views.set(id, opened);
      return opened;
    });
  }

  async drop(view: ViewName): Promise<void> {
    const id = idOf(view, this.build);
    this.#views.get(id)?.close();
    this.#views.delete(id);
    await this.#use(view, async () => {
      const record = await recordsIn(this.database.db).findOneAndDelete({ _id: id });
      if (record) await dropDocuments(this.database.db, record.documents, record.former);
    });
  }

  override async standings(views: readonly ViewName[]): Promise<readonly Standing[]> {
    const ids = views.map((view) => idOf(view, this.build));
    const found = await this.#use(null, () =>
      recordsIn(this.database.db)
        .find({ _id: { $in: ids } })
        .toArray(),
    );
    return views.map(({ name, version }, index) => {
      const record = found.find(({ _id }) => _id === ids[index]);
      return { name, version, checkpoint: record?.checkpoint ?? null, ready: record?.ready ?? false };
    });
  }

  async list(): Promise<readonly ViewName[]> {
    const found = await this.#use(null, () => recordsIn(this.database.db).find({ build: this.build }).toArray());
    return found
      .map(({ name, version }) => ({ name, version }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
  }

  /**
   * Puts the view that was built under a label in the place of the live one, whole or not at all. Handles of the live
   * view stay good; nobody may write to it meanwhile.
   */
  async swapIn(view: ViewName, label: string): Promise<void> {
    await this.#use(view, () => swapIn(this.database.db, view, label));
    this.#views.get(idOf(view, this.build))?.beginAnew();
  }

  /** The database is others', too, and stays open. */
  async close(): Promise<void> {
    for (const view of this.#views.values()) view.close();
    this.#views.clear();
    this.#closed = true;
  }

  #use<T>(view: ViewName | null, action: () => Promise<T>): Promise<T> {
    return this.#closed ? Promise.reject(new ViewUnavailable(view, 'closed')) : this.database.use(action, view);
  }
}
