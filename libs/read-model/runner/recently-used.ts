/** Remembers the values used last, between `size` and twice as many: two generations, the older one let go whole. */
export class RecentlyUsed<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(private readonly size: number) {}

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#young.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
  }

  /** The only moment at which anything is let go. */
  age(): void {
    if (this.#young.size < this.size) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
