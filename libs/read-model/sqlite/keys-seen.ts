const BITS = 2 ** 24;
const HASHES = 4;

/**
 * Tells at once that a key was never written, and may now and then take one for known that was not (a Bloom filter of
 * 2 MB; with a million keys, one in five hundred). So a build looks nothing up that it has not made.
 */
export class KeysSeen {
  readonly #bits = new Uint32Array(BITS / 32);

  add(key: string): void {
    let [at, step] = hashes(key);
    for (let n = 0; n < HASHES; n++) {
      this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31));
      at = (at + step) % BITS;
    }
  }

  /** `false` is certain. */
  mayHave(key: string): boolean {
    let [at, step] = hashes(key);
    for (let n = 0; n < HASHES; n++) {
      if (((this.#bits[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) return false;
      at = (at + step) % BITS;
    }
    return true;
  }
}

/** Where a key's bits begin and how far apart they are: FNV-1a, and a second one begun elsewhere. */
const hashes = (key: string): [at: number, step: number] => {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  one ^= one >>> 15;
  two ^= two >>> 13;
  return [(one >>> 0) % BITS, ((two >>> 0) % BITS) | 1];
};
