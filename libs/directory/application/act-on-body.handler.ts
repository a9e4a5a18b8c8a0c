import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
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
export class ActOnBodyHandler implements ICommandHandler<ActOnBody> {
  private readonly bodies;

  constructor(store: EventStore) {
    this.bodies = new AggregateStore(store, bodyDecider, bodyEvents);
  }

  execute({ command, meta }: ActOnBody): Promise<Outcome> {
    return this.bodies.execute(`body-${command.bodyId}` as StreamName, command, meta);
  }
}
