import type { Configuration } from '../../server/index.ts';
import type { Line } from './line.ts';
import type { Size } from './size.ts';

/** Where a measurement works, and how much. */
export interface Bench {
  /** Where the ledger of the run is kept. */
  readonly configuration: Configuration;
  /** Its data folder, with place for files of one's own. It is removed afterwards. */
  readonly folder: string;
  readonly size: Size;
}

/** One or more lines of the table that come from the same work. */
export interface Measurement {
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Line[]>;
}

/**
 * Does both in turns, one right after the other, and answers the turn whose ratio is in the middle: a slow moment of the
 * machine meets both, or spoils one turn of many.
 */
export const inTurns = async (
  turns: number,
  { measured, raw }: { readonly measured: () => Promise<number>; readonly raw: () => Promise<number> },
): Promise<Pair> => {
  const pairs: Pair[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const beside = await raw();
    pairs.push({ measured: await measured(), raw: beside });
  }
  const byRatio = pairs.toSorted((a, b) => a.measured / a.raw - b.measured / b.raw);
  return byRatio[byRatio.length >> 1] as Pair;
};

interface Pair {
  readonly measured: number;
  readonly raw: number;
}

export const secondsOf = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};
