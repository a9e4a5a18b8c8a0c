import type { Change } from '#read-model';
import { KeysSeen } from './keys-seen.ts';
import type { Statements } from './statements.ts';

/** So many keys are known without asking. */
const KNOWN = 20_000;

/** The numbers that stand for keys; a key has its own from its first version on. */
export class KeyIds {
  readonly #known = new Map<string, number>();
  /** Of a file that was empty when it was opened: every key since. */
  readonly #seen: KeysSeen | null;

  constructor(
    private readonly statements: Statements,
    fromNothing: boolean,
  ) {
    this.#seen = fromNothing ? new KeysSeen() : null;
  }

  /** Whether there may be such a key; `false` is certain. */
  mayHave(key: string): boolean {
    return this.#seen?.mayHave(key) ?? true;
  }

  get(key: string): number | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (!this.mayHave(key)) return undefined;
    const found = this.statements.find.get(key) as { readonly id: number } | undefined;
    if (found) this.#know(key, found.id);
    return found?.id;
  }

  add(key: string, id: number): void {
    this.#seen?.add(key);
    this.#know(key, id);
  }

  #know(key: string, id: number): void {
    if (this.#known.size >= KNOWN) this.forget();
    this.#known.set(key, id);
  }

  /** After a transaction was taken back. */
  forget(): void {
    this.#known.clear();
  }
}

/** A key that changes, and its last version of these. */
interface Touched {
  readonly id: number;
  readonly isNew: boolean;
  latest: number;
  isThere: boolean;
}

/** Appends changes that were checked, inside the caller's transaction; then says of each key which version is its last. */
export const writeChanges = (statements: Statements, ids: KeyIds, changes: readonly Change[]): void => {
  const ends = statements.ends.get() as { version: number; key: number };
  const touched = new Map<string, Touched>();
  for (const { key, position, json } of changes) {
    const before = touched.get(key);
    if (json === null && !(before ? before.isThere : statements.isThere.get(key))) continue;
    const id = before?.id ?? ids.get(key);
    const latest = ++ends.version;
    const now = before ?? { id: id ?? ++ends.key, isNew: id === undefined, latest, isThere: true };
    if (!before) touched.set(key, now);
    now.latest = latest;
    now.isThere = json !== null;
    statements.putVersion.run(latest, now.id, position, json);
  }
  for (const [key, { id, isNew, latest }] of touched) {
    if (!isNew) statements.putLatest.run(latest, id);
    else {
      statements.putKey.run(id, key, latest);
      ids.add(key, id);
    }
  }
};
