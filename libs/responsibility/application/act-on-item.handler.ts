import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
import type { ItemId } from '#kernel';
import { itemEvents } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';

export const itemStream = (itemId: ItemId): StreamName => `item-${itemId}` as StreamName;

/** Any act on an item or on one of its duties. */
export class ActOnItem extends Command<Outcome> {
  constructor(
    readonly command: ItemCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ActOnItem)
export class ActOnItemHandler extends ActHandler<ItemCommand> implements ICommandHandler<ActOnItem> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, itemDecider, itemEvents), ({ itemId }) => itemStream(itemId));
  }
}
