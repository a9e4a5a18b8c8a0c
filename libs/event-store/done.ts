import { isRefusal } from '#kernel';
import type { Outcome } from './decide.ts';

/**
 * What a process issues must be accepted, unless one of these refusals tells that there is nothing left to do.
 * @throws any other refusal: the process tries again
 */
export const done = (outcome: Outcome, ...harmless: readonly string[]): void => {
  if (isRefusal(outcome) && !harmless.includes(outcome.refused)) {
    throw new Error(`Refused: ${outcome.refused} ${JSON.stringify(outcome.details)}`);
  }
};
