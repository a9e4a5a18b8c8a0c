import type { CommandMeta, Outcome } from '#event-store';
import type { ItemCommand } from '../domain/item-commands.ts';

/** Does something with an item, as the handler of `ActOnItem` does. */
export type Act = (command: ItemCommand, meta: CommandMeta) => Promise<Outcome>;
