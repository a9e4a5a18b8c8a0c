import type { Collection } from 'mongodb';
import { type Lease, LeaseStore, ViewUnavailable } from '#read-model';
import type { MongoDatabase } from './database.ts';
import { JoinedChanges } from './joined-changes.ts';
import { hasCode } from './records.ts';

type LeaseRecord = Omit<Lease, 'name'> & { readonly _id: string };

/** Signs of life wait so long for one another, in milliseconds: little beside a term, and much beside what sets them apart. */
const PATIENCE_MS = 40;

/** Leases beside the views that they are about. A majority has each of them: the loss of a server gives no token twice. */
export class MongoLeaseStore extends LeaseStore {
  readonly #leases: Collection<LeaseRecord>;
  readonly #changes: JoinedChanges<LeaseRecord>;
  #closed = false;

  constructor(private readonly database: MongoDatabase) {
    super();
    this.#leases = database.db.collection('leases');
    this.#changes = new JoinedChanges(this.#leases, PATIENCE_MS);
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

  /** The database is others', too, and stays open. */
  async close(): Promise<void> {
    this.#closed = true;
  }

  #use<T>(action: () => Promise<T>): Promise<T> {
    return this.#closed ? Promise.reject(new ViewUnavailable(null, 'closed')) : this.database.use(action);
  }
}
