/** Remembers the values used last, between `size` and twice as many: two generations, the older one let go whole. */
export class RecentlyUsed<Value, Key = string> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  /** Of all that was set or asked for since the last generation. */
  #weight = 0;

  constructor(
    private readonly size: number,
    /** How much of the size a value takes up. */
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    const before = this.#young.get(key);
    this.#weight += this.weigh(value) - (before === undefined ? 0 : this.weigh(before));
    this.#young.set(key, value);
  }

  /** The only moment at which anything is let go; answers whether anything was. */
  age(): boolean {
    if (this.#weight < this.size) return false;
    const letsGo = this.#old.size > 0;
    this.#old = this.#young;
    this.#young = new Map();
    this.#weight = 0;
    return letsGo;
  }
}
