import type { Decided } from './duty-commands.ts';

/** Whoever acts has the last word: the convenor always, the office where the rules of the body leave it to it. */
export const hasLastWord = ({ by, decider }: Decided): boolean => by === 'convenor' || decider === 'office';
