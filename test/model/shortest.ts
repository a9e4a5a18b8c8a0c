import type { Size } from './acts.ts';
import { noFigures } from './figures.ts';
import { Disagreement } from './history.ts';
import { play } from './play.ts';

/** How often a history is played to find a shorter one. */
const MOST_RUNS = 80;

/** A shorter history that does not agree either: parts of it are left out, as long as that helps. */
export const shortest = async (seeds: readonly number[], size: Size) => {
  let found = { seeds, message: '' };
  let runs = 0;
  const fails = async (candidate: readonly number[]): Promise<boolean> => {
    runs += 1;
    try {
      await play(candidate, size, noFigures());
      return false;
    } catch (error) {
      if (!(error instanceof Disagreement)) throw error;
      found = { seeds: candidate.slice(0, error.step + 1), message: error.message };
      return true;
    }
  };
  for (let length = Math.floor(seeds.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < found.seeds.length && runs < MOST_RUNS; ) {
      const without = [...found.seeds.slice(0, from), ...found.seeds.slice(from + length)];
      if (!(await fails(without))) from += length;
    }
  }
  return found;
};
