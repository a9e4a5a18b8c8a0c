/** Draws from a seed: the same seed draws the same. */
export interface Chance {
  /** A whole number from 0 up to, but not including `end`. */
  below(end: number): number;
  /** True `percent` times in a hundred. */
  happens(percent: number): boolean;
  /** One of them; `undefined` of none. */
  of<T>(list: readonly T[]): T | undefined;
  /** So many of them, each once, in any order. */
  some<T>(list: readonly T[], count: number): readonly T[];
}

/** mulberry32: small, and good enough to choose by. */
export const chanceOf = (seed: number): Chance => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    happens: (percent) => next() * 100 < percent,
    of: (list) => list[below(list.length)],
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
};
