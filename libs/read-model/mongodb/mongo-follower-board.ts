import type { Collection } from 'mongodb';
import type { FailedOrder, FollowerBoard, Note, Order } from '#read-model';
import type { MongoDatabase } from './database.ts';

type NoteRecord = Omit<Note, 'follower' | 'said'> & { readonly _id: string; readonly said: string };
/** `why`: it has failed. */
type OrderRecord = Order & { readonly _id: string; readonly why: string | null };

/** The board beside the views that it is about. */
export class MongoFollowerBoard implements FollowerBoard {
  readonly #notes: Collection<NoteRecord>;
  readonly #orders: Collection<OrderRecord>;

  constructor(private readonly database: MongoDatabase) {
    this.#notes = database.db.collection('notes');
    this.#orders = database.db.collection('orders');
  }

  async post({ follower: _id, beat, said }: Note): Promise<void> {
    const note = { beat, said: JSON.stringify(said) };
    await this.database.use(() => this.#notes.updateOne({ _id }, { $set: note }, { upsert: true }));
  }

  async notes(): Promise<readonly Note[]> {
    const found = await this.database.use(() => this.#notes.find().toArray());
    return found.map(({ _id: follower, beat, said }) => ({ follower, beat, said: JSON.parse(said) as object }));
  }

  async takeDown(followers: readonly string[]): Promise<void> {
    await this.database.use(() => this.#notes.deleteMany({ _id: { $in: [...followers] } }));
  }

  async order({ view, what }: Order): Promise<void> {
    const _id = idOf({ view, what });
    await this.database.use(() =>
      this.#orders.updateOne({ _id }, { $set: { view, what, why: null } }, { upsert: true }),
    );
  }

  async orders(views: readonly string[]): Promise<readonly Order[]> {
    const found = await this.database.use(() => this.#orders.find({ view: { $in: [...views] }, why: null }).toArray());
    return found.map(({ view, what }) => ({ view, what }));
  }

  async carriedOut(order: Order): Promise<void> {
    await this.database.use(() => this.#orders.deleteOne({ _id: idOf(order) }));
  }

  async failed({ view, what, why }: FailedOrder): Promise<void> {
    const _id = idOf({ view, what });
    const failed = { view, what, why: JSON.stringify(why) };
    await this.database.use(() => this.#orders.updateOne({ _id }, { $set: failed }, { upsert: true }));
  }

  async failures(): Promise<readonly FailedOrder[]> {
    const found = await this.database.use(() => this.#orders.find().toArray());
    return found.flatMap(({ view, what, why }) => (why ? { view, what, why: JSON.parse(why) as object } : []));
  }
}

const idOf = ({ view, what }: Order): string => `${what} ${view}`;
