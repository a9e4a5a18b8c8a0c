import type { Moment } from './killed-demo.ts';

/** What an undisturbed run comes to: moments are spread over the whole of it. */
export type Length = Readonly<Record<Moment['kind'], number>>;

/** Moments to kill at, of each kind in turn; the same seed gives the same moments. */
export function* momentsWithin(length: Length, seed: number): Generator<Moment, never> {
  const random = randomFrom(seed);
  for (;;)
    for (const kind of ['milliseconds', 'answers', 'events'] as const)
      yield { kind, count: Math.floor(random() * length[kind]) };
}

/** Mulberry32: small, and the same everywhere. */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
