import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
import { bodyEvents } from '../contracts/index.ts';
import type { BodyCommand } from '../domain/body-commands.ts';
import { bodyDecider } from '../domain/body-decider.ts';

/** Any act on a joint body. */
export class ActOnBody extends Command<Outcome> {
  constructor(
    readonly command: BodyCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ActOnBody)
export class ActOnBodyHandler extends ActHandler<BodyCommand> implements ICommandHandler<ActOnBody> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, bodyDecider, bodyEvents), ({ bodyId }) => `body-${bodyId}` as StreamName);
  }
}
