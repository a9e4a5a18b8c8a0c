import { type Collection, ObjectId } from 'mongodb';
import { type Account, Accounts, hashOf, type KeptToken, NoSuchAccount } from '#identity';
import type { Instant, UserId } from '#kernel';
import type { MongoDatabase } from '#read-model/mongodb';

type AccountRecord = Omit<Account, 'userId'> & {
  readonly _id: UserId;
  /** Tells it from one of the same id before it, which was erased. */
  readonly made?: ObjectId;
  /** What it was called before, each until when, in the order of time. */
  readonly former?: readonly { readonly name: string; readonly until: Instant }[];
};

interface TokenRecord {
  /** The token's hash. */
  readonly _id: string;
  readonly userId: UserId;
  /** Of the account that it was given to. */
  readonly made?: ObjectId;
  readonly until: Instant | null;
}

/**
 * Accounts beside the views, for any number of servers. A token counts while the account is there that it was given to, and
 * for no later one of the same id, so the two collections need no common transaction.
 */
export class MongoAccounts extends Accounts {
  readonly #accounts: Collection<AccountRecord>;
  readonly #tokens: Collection<TokenRecord>;
  #indexed: Promise<unknown> | null = null;

  constructor(private readonly database: MongoDatabase) {
    super();
    this.#accounts = database.db.collection('accounts');
    this.#tokens = database.db.collection('tokens');
  }

  async put({ userId: _id, name, role, unitId }: Account, since?: Instant): Promise<void> {
    await this.database.use(async () => {
      const before = since === undefined ? null : await this.#accounts.findOne({ _id });
      const former = before?.former ?? [];
      const isNew = since !== undefined && before !== null && before.name !== name;
      await this.#accounts.updateOne(
        { _id },
        {
          $set: { name, role, unitId, ...(isNew && { former: [...former, { name: before.name, until: since }] }) },
          $setOnInsert: { made: new ObjectId() },
        },
        { upsert: true },
      );
    });
  }

  async get(userId: UserId): Promise<Account | null> {
    return accountIn(await this.#recordOf(userId));
  }

  async list(): Promise<readonly Account[]> {
    const found = await this.database.use(() => this.#accounts.find({}, { sort: { _id: 1 } }).toArray());
    return found.flatMap((record) => accountIn(record) ?? []);
  }

  async namesAt(at: Instant): Promise<ReadonlyMap<UserId, string>> {
    const found = await this.database.use(() => this.#accounts.find({}).toArray());
    return new Map(
      found.map(({ _id, name, former = [] }) => [_id, former.find(({ until }) => until > at)?.name ?? name]),
    );
  }

  async remove(userId: UserId): Promise<boolean> {
    return this.database.use(async () => {
      await this.#tokens.deleteMany({ userId });
      const { deletedCount } = await this.#accounts.deleteOne({ _id: userId });
      // Given in between; what is given from now on is taken back by whoever gives it, and counts for nobody.
      await this.#tokens.deleteMany({ userId });
      return deletedCount > 0;
    });
  }

  async tokens(): Promise<readonly KeptToken[]> {
    const accounts = await this.database.use(() => this.#accounts.find({}).toArray());
    const found = await this.database.use(() => this.#tokens.find({}, { sort: { _id: 1 } }).toArray());
    const byId = new Map(accounts.map((account) => [account._id, account]));
    return found
      .filter((token) => {
        const account = byId.get(token.userId);
        return account !== undefined && isGivenTo(token, account);
      })
      .map(({ _id: hash, userId, until }) => ({ hash, userId, until }));
  }

  async keep({ hash: _id, userId, until }: KeptToken): Promise<void> {
    const account = await this.#recordOf(userId);
    if (!account) throw new NoSuchAccount(userId);
    const { made } = account;
    await this.database.use(async () => {
      await this.#index();
      await this.#tokens.updateOne({ _id }, { $set: { userId, until, ...(made && { made }) } }, { upsert: true });
    });
    const still = await this.#recordOf(userId);
    if (still && isGivenTo({ userId, ...(made && { made }) }, still)) return;
    // It was erased meanwhile, and with it all its tokens.
    await this.database.use(() => this.#tokens.deleteOne({ _id }));
    throw new NoSuchAccount(userId);
  }

  async revoke(userId: UserId): Promise<number> {
    return (await this.database.use(() => this.#tokens.deleteMany({ userId }))).deletedCount;
  }

  async byToken(token: string, now: Instant): Promise<Account | null> {
    const known = await this.database.use(() => this.#tokens.findOne({ _id: hashOf(token) }));
    if (!known || (known.until !== null && known.until <= now)) return null;
    const account = await this.#recordOf(known.userId);
    return account && isGivenTo(known, account) ? accountIn(account) : null;
  }

  /** The connection is another's. */
  async close(): Promise<void> {}

  #recordOf(userId: UserId): Promise<AccountRecord | null> {
    return this.database.use(() => this.#accounts.findOne({ _id: userId }));
  }

  async #index(): Promise<void> {
    this.#indexed ??= this.#tokens.createIndex({ userId: 1 }, { name: 'by-user' });
    await this.#indexed.catch((error: unknown) => {
      this.#indexed = null;
      throw error;
    });
  }
}

const isGivenTo = ({ userId, made }: Pick<TokenRecord, 'userId' | 'made'>, account: AccountRecord): boolean =>
  userId === account._id && made?.toHexString() === account.made?.toHexString();

const accountIn = (record: AccountRecord | null): Account | null => {
  if (!record) return null;
  const { _id: userId, name, role, unitId } = record;
  return { userId, name, role, unitId };
};
