import type { CommandMeta, Outcome } from '#event-store';
import { isRefusal } from '#kernel';
import type { ItemCommand } from '../domain/item-commands.ts';

/** Does something with an item, as the handler of `ActOnItem` does. */
export type Act = (command: ItemCommand, meta: CommandMeta) => Promise<Outcome>;

/** What a process issues must be accepted, unless one of these refusals tells that there is nothing left to do. */
export const done = (outcome: Outcome, ...harmless: readonly string[]): void => {
  if (isRefusal(outcome) && !harmless.includes(outcome.refused)) {
    throw new Error(`Refused: ${outcome.refused} ${JSON.stringify(outcome.details)}`);
  }
};
