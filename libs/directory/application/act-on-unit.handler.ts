import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
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
export class ActOnUnitHandler implements ICommandHandler<ActOnUnit> {
  private readonly units;

  constructor(store: EventStore) {
    this.units = new AggregateStore(store, unitDecider, unitEvents);
  }

  execute({ command, meta }: ActOnUnit): Promise<Outcome> {
    return this.units.execute(`unit-${command.unitId}` as StreamName, command, meta);
  }
}
