import { Binary, type Collection } from 'mongodb';
import { StoreUnavailable } from '#event-store';
import { Originals, sha256Of } from '#notice/originals';
import type { MongoDatabase } from '#read-model/mongodb';

interface OriginalRecord {
  /** The SHA-256 of the bytes. */
  readonly _id: string;
  readonly bytes: Binary;
}

/** Originals beside the views, for any number of servers; a document each, which is what an upload may be at most. */
export class MongoOriginals extends Originals {
  readonly #originals: Collection<OriginalRecord>;

  constructor(private readonly database: MongoDatabase) {
    super();
    this.#originals = database.db.collection('originals');
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const _id = sha256Of(bytes);
    const kept = { $setOnInsert: { bytes: new Binary(bytes) } };
    await this.database.use(() => this.#originals.updateOne({ _id }, kept, { upsert: true }));
    return _id;
  }

  async hashes(): Promise<readonly string[]> {
    const options = { projection: { _id: 1 }, sort: { _id: 1 } } as const;
    const found = await this.database.use(() => this.#originals.find({}, options).toArray());
    return found.map(({ _id }) => _id);
  }

  async get(sha256: string): Promise<Uint8Array | null> {
    const found = await this.database.use(() => this.#originals.findOne({ _id: sha256 }));
    if (!found) return null;
    const bytes = found.bytes.value();
    if (sha256Of(bytes) === sha256) return bytes;
    throw new StoreUnavailable(
      'corrupt',
      `The original ${sha256} was altered: its hash is no longer its name. Put it back from its backup.`,
    );
  }
}
