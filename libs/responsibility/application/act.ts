import type { CommandMeta, Outcome } from '#event-store';
import type { BodyId, Day, Instant } from '#kernel';
import type { ItemCommand } from '../domain/item-commands.ts';

/** Does something with an item, as the handler of `ActOnItem` does. */
export type Act = (command: ItemCommand, meta: CommandMeta) => Promise<Outcome>;

/** When a duty that was given at that instant is due, where nothing is written: by the rules of the body, or never. */
export type DefaultDueAt = (at: Instant, bodyId: BodyId, origin: 'notice' | 'resolution') => Promise<Day | null>;
