import type { Collection, Filter } from 'mongodb';
import type { LatestRow } from './layout.ts';

/** So many keys are known without asking. */
const KNOWN = 100_000;
/** So many keys are asked for at once. */
const ASKED = 1_000;

/** The last version of each key, for the one writer of a view: asked for when it first changes, remembered from then on. */
export class LatestKnown {
  readonly #known = new Map<string, LatestRow>();
  readonly #outdated: string[] = [];

  constructor(
    private readonly rows: Collection<LatestRow>,
    /** Which rows are of finished writes. */
    private readonly finished: Filter<LatestRow>,
    /** Whether all keys there are have been added here: then none needs to be asked for. */
    private complete: boolean,
  ) {}

  get(key: string): LatestRow | undefined {
    return this.#known.get(key);
  }

  /** Sees to it that `get` knows these keys. */
  async ask(keys: ReadonlySet<string>): Promise<void> {
    if (this.#known.size + keys.size > KNOWN) {
      this.#known.clear();
      this.complete = false;
    }
    if (this.complete) return;
    const unknown = [...keys].filter((key) => !this.#known.has(key));
    for (let from = 0; from < unknown.length; from += ASKED) {
      const asked = { $in: unknown.slice(from, from + ASKED) };
      for (const row of await this.rows.find({ key: asked, ...this.finished }).toArray()) this.#add(row);
    }
  }

  /** Puts later versions in place of those known; answers the rows that are to be removed for it. */
  replace(later: ReadonlyMap<string, LatestRow>): readonly string[] {
    for (const row of later.values()) this.#add(row);
    return this.#outdated.splice(0);
  }

  /** Of two rows of a key, a writer that was cut off had no time to remove the earlier one. */
  #add(row: LatestRow): void {
    const other = this.#known.get(row.key);
    if (other && other.since > row.since) this.#outdated.push(row._id);
    else {
      if (other) this.#outdated.push(other._id);
      this.#known.set(row.key, row);
    }
  }
}
