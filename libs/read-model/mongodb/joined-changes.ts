import type { Collection, Filter } from 'mongodb';

interface Identified {
  readonly _id: string;
}

interface Asked<Row extends Identified> {
  readonly filter: Partial<Row> & Identified;
  readonly set: Partial<Row>;
  readonly answer: (isChanged: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Changes of single documents, each made only if its document is as the filter says. Those that come at once are sent as
 * one command, for what they cost is the way: one event moves the checkpoints of all views. Each happens whole or not at
 * all, by itself; of one document, the next is sent when the one before is answered. A command that fails, fails for all in
 * it: whether they were made is unknown, as it is of a single one.
 */
export class JoinedChanges<Row extends Identified> {
  #asked: readonly Asked<Row>[] = [];
  readonly #underWay = new Set<string>();

  constructor(
    private readonly collection: Collection<Row>,
    /** How long, in milliseconds, a change waits for others; 0: for those of the same moment. */
    private readonly patience = 0,
  ) {}

  /** Changes a document, and answers whether it did: `false`, too, where somebody else has changed it since. */
  change(filter: Asked<Row>['filter'], set: Partial<Row>): Promise<boolean> {
    return new Promise((answer, fail) => {
      this.#asked = [...this.#asked, { filter, set, answer, fail }];
      // What was there before it is sent soon, or when the change that it waits for is answered.
      if (this.#nextOfEach().length === 1) this.#sendSoon();
    });
  }

  #sendSoon(): void {
    if (this.patience === 0) setImmediate(() => void this.#send());
    else setTimeout(() => void this.#send(), this.patience);
  }

  async #send(): Promise<void> {
    const asked = this.#nextOfEach();
    this.#asked = this.#asked.filter((one) => !asked.includes(one));
    if (asked.length === 0) return;
    for (const { filter } of asked) this.#underWay.add(filter._id);
    try {
      const changed = await this.#sendTogether(asked);
      for (const { filter, answer } of asked) answer(changed.has(filter._id));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
    for (const { filter } of asked) this.#underWay.delete(filter._id);
    if (this.#asked.length > 0) this.#sendSoon();
  }

  /** The first change of each document of which none is on its way: a second one goes by what the first has left. */
  #nextOfEach(): readonly Asked<Row>[] {
    const free = this.#asked.filter(({ filter }) => !this.#underWay.has(filter._id));
    return [...new Map(free.toReversed().map((one) => [one.filter._id, one])).values()];
  }

  /** Which documents were changed. */
  async #sendTogether(asked: readonly Asked<Row>[]): Promise<ReadonlySet<string>> {
    const changes = asked.map(({ filter, set }) => ({ filter: filter as Filter<Row>, update: { $set: set } }));
    const ids = asked.map(({ filter }) => filter._id);
    const [first] = changes;
    const { matchedCount } =
      changes.length === 1 && first
        ? await this.collection.updateOne(first.filter, first.update)
        : await this.collection.bulkWrite(
            changes.map((updateOne) => ({ updateOne })),
            { ordered: false },
          );
    if (matchedCount === asked.length) return new Set(ids);
    if (asked.length === 1) return new Set();
    // A server counts, and does not say which.
    const found = await this.collection.find({ _id: { $in: ids } } as Filter<Row>).toArray();
    const isSo = ({ filter, set }: Asked<Row>) =>
      found.some((row) =>
        Object.entries({ ...filter, ...set }).every(([field, value]) => Reflect.get(row, field) === value),
      );
    return new Set(asked.filter(isSo).map(({ filter }) => filter._id));
  }
}
