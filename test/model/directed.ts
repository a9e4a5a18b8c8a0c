import { acts } from './acts.ts';
import { chanceOf } from './chance.ts';
import type { Figures } from './figures.ts';
import { type Played, tryOut } from './history.ts';
import { unmet } from './refusals.ts';

/**
 * Draws many acts, and tries of them only what the model says is refused with a code that was never met: so that the rare
 * ones are met, too, where they may be.
 */
export const tryRefusals = async (
  played: Played,
  names: readonly (keyof typeof acts)[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
  figures: Figures,
): Promise<void> => {
  const chance = chanceOf(seed);
  for (let draw = 0; draw < draws; draw += 1) {
    const wanted = unmet(figures.refusals);
    if (wanted.length === 0) return;
    const name = chance.of(names);
    const tried = name && acts[name](played.world, chanceOf(chance.below(2 ** 31)));
    // Where two things are wrong, either may be told.
    const isPlain = tried?.refusals.length === 1 || chance.happens(10);
    if (tried && isPlain && tried.refusals.some((code) => wanted.includes(code))) {
      await tryOut(played, tried, figures);
    }
  }
};
