import type { Collection, Db } from 'mongodb';
import { type Lease, LeaseStore, ViewUnavailable } from '#read-model';
import { type Connection, clientOf, databaseOf } from './connection.ts';
import { guarded } from './faults.ts';
import { JoinedChanges } from './joined-changes.ts';
import type { MongoPlace } from './mongo-view-store.ts';
import { hasCode } from './records.ts';

type LeaseRecord = Omit<Lease, 'name'> & { readonly _id: string };

/** Signs of life wait so long for one another, in milliseconds: little beside a term, and much beside what sets them apart. */
const PATIENCE_MS = 40;

/** Leases beside the views that they are about. A majority has each of them: the loss of a server gives no token twice. */
export class MongoLeaseStore extends LeaseStore {
  readonly #leases: Collection<LeaseRecord>;
  readonly #changes: JoinedChanges<LeaseRecord>;
  #closed = false;

  /** Over a database whose reads and writes are of the majority. */
  constructor(
    db: Db,
    private readonly connection: Connection,
  ) {
    super();
    this.#leases = db.collection('leases');
    this.#changes = new JoinedChanges(this.#leases, PATIENCE_MS);
  }

  /** @throws {ViewUnavailable} `bad-address` */
  static at({ url, database, patience = 10_000 }: MongoPlace): MongoLeaseStore {
    const client = clientOf(url, patience);
    return new MongoLeaseStore(databaseOf(client, database, patience), client);
  }

  async find(name: string): Promise<Lease | null> {
    const found = await this.#use(() => this.#leases.findOne({ _id: name }));
    return found && { name, token: found.token, beat: found.beat, holder: found.holder };
  }

  async replace(seen: Lease | null, { name: _id, token, beat, holder }: Lease): Promise<boolean> {
    return this.#use(async () => {
      const next = { token, beat, holder };
      if (seen) return this.#changes.change({ _id, token: seen.token, beat: seen.beat }, next);
      try {
        await this.#leases.insertOne({ _id, ...next });
        return true;
      } catch (error) {
        if (!hasCode(error, 11_000)) throw error;
        return false;
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.connection.close();
  }

  #use<T>(action: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new ViewUnavailable(null, 'closed'));
    return guarded(null, async () => {
      await this.connection.connect();
      return action();
    });
  }
}
