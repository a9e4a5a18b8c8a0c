import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
import { unitEvents } from '../contracts/index.ts';
import type { UnitCommand } from '../domain/unit-commands.ts';
import { unitDecider } from '../domain/unit-decider.ts';

/** Any act on a unit. */
export class ActOnUnit extends Command<Outcome> {
  constructor(
    readonly command: UnitCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ActOnUnit)
export class ActOnUnitHandler extends ActHandler<UnitCommand> implements ICommandHandler<ActOnUnit> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, unitDecider, unitEvents), ({ unitId }) => `unit-${unitId}` as StreamName);
  }
}
