/** Remembers the values used last, between `size` and twice as many: two generations, the older one let go whole. */
export class RecentlyUsed<Value, Key = string> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(private readonly size: number) {}

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#young.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    this.#young.set(key, value);
  }

  /** The only moment at which anything is let go; answers whether anything was. */
  age(): boolean {
    if (this.#young.size < this.size) return false;
    const letsGo = this.#old.size > 0;
    this.#old = this.#young;
    this.#young = new Map();
    return letsGo;
  }
}
