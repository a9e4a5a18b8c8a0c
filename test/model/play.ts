import { allActs, briefActs, type Size } from './acts.ts';
import type { Attempt } from './attempt.ts';
import { chanceOf } from './chance.ts';
import { wrongInAnswers } from './check-answers.ts';
import { wrongInScores } from './check-scores.ts';
import { wrongInSummary } from './check-summary.ts';
import { wrongInViews } from './check-views.ts';
import { tryRefusals } from './directed.ts';
import type { Figures } from './figures.ts';
import { begin, Disagreement, type Played, step } from './history.ts';

/** Thirty units, two hundred items, twelve meetings, thirteen months. */
export const WHOLE: Size = { items: 200, meetings: 12, steps: 5_500, pace: 1_500 };

/** The same in small, for every run of the tests. */
export const SMALL: Size = { items: 40, meetings: 5, steps: 1_500, pace: 420 };

/** A history as a list of seeds: whatever is left out of it, it is one. */
export const seedsOf = (seed: number, count: number): readonly number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => chance.below(2 ** 31));
};

const BETWEEN_DIRECTED = 4;
const DRAWS = 300;
const LAST_DRAWS = 12_000;

/** Plays a history over a ledger of its own, and compares all the way. @throws {Disagreement} */
export const play = async (
  seeds: readonly number[],
  size: Size,
  figures: Figures,
  beginning: () => Promise<Played> = begin,
): Promise<Played> => {
  const played = await beginning();
  try {
    for (const [index, seed] of seeds.entries()) {
      const tried = await at(index, () => step(played, seed, size, index / size.steps, figures));
      await at(index, () => compare(played, tried, figures));
      const names = tried?.path.startsWith('/api/meetings/')
        ? briefActs
        : index % BETWEEN_DIRECTED === 0
          ? allActs
          : [];
      if (names.length > 0) await at(index, () => tryRefusals(played, names, { seed, draws: DRAWS }, figures));
    }
    await at(seeds.length, () => tryRefusals(played, allActs, { seed: seeds.length, draws: LAST_DRAWS }, figures));
    await at(seeds.length, () => agree(figures, wrongInScores(played), wrongInViews(played), wrongInAnswers(played)));
  } finally {
    await played.ledger.close();
  }
  figures.histories += 1;
  figures.meetings += played.world.meetings.filter(({ phase }) => phase === 'issued').length;
  figures.items += played.world.items.length;
  figures.events += played.log.length;
  return played;
};

/** Says at which step of a history something is not as it should be. */
const at = async <T>(index: number, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Disagreement) error.step = index;
    throw error;
  }
};

/** The summary when a meeting has opened, and all pages when its minutes are issued. */
const compare = async (played: Played, tried: Attempt | null, figures: Figures): Promise<void> => {
  if (!tried || tried.refusals.length > 0) return;
  const meeting = played.world.meetings.find(({ meetingId }) => tried.path.includes(meetingId));
  if (!meeting) return;
  if (tried.act === 'open') await agree(figures, wrongInSummary(played, meeting));
  if (tried.act === 'issue') await agree(figures, wrongInViews(played), wrongInAnswers(played));
};

const agree = async (figures: Figures, ...all: readonly Promise<readonly string[]>[]): Promise<void> => {
  for (const wrong of all) {
    figures.comparisons += 1;
    const found = await wrong;
    if (found.length > 0)
      throw new Disagreement(`What is shown is not what is so:\n  ${found.slice(0, 20).join('\n  ')}`);
  }
};
