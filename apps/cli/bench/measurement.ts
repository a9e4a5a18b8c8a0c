import type { Line } from './line.ts';
import type { Size } from './size.ts';
import { median } from './statistics.ts';

/** Where a measurement works, and how much. */
export interface Bench {
  /** A data folder with the ledger of the run, and place for files of one's own. It is removed afterwards. */
  readonly folder: string;
  readonly size: Size;
}

/** One or more lines of the table that come from the same work. */
export interface Measurement {
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Line[]>;
}

/** Does both in turns, so that a slow moment of the machine meets either; answers the median of each one's figures. */
export const inTurns = async (
  turns: number,
  { measured, raw }: { readonly measured: () => Promise<number>; readonly raw: () => Promise<number> },
): Promise<{ readonly measured: number; readonly raw: number }> => {
  const figures: { readonly measured: number[]; readonly raw: number[] } = { measured: [], raw: [] };
  for (let turn = 0; turn < turns; turn++) {
    figures.raw.push(await raw());
    figures.measured.push(await measured());
  }
  return { measured: median(figures.measured), raw: median(figures.raw) };
};

export const secondsOf = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};
