import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v5 as uuidV5 } from 'uuid';
import type { CommandMeta } from '#event-store';
import { type Day, dayOf, isRefusal, type Refusal } from '#kernel';
import { TimeZoneOf } from '#read-model';
import type { DutyId } from '../domain/item-state.ts';
import { ActOnItem, ActOnItemHandler } from './act-on-item.handler.ts';

/** Which duties were urged, and which were not and why. `position`: where the log stands after the last of them. */
export interface Urged {
  readonly position: number | null;
  readonly urged: readonly DutyId[];
  readonly refused: readonly (DutyId & { readonly code: string; readonly details: Refusal['details'] })[];
}

/** Urges many duties with the same words: each by itself, so that one that cannot be urged does not hold up the others. */
export class UrgeDuties extends Command<Urged> {
  constructor(
    readonly duties: readonly DutyId[],
    readonly words: { readonly text: string; readonly answerBy: Day },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(UrgeDuties)
export class UrgeDutiesHandler implements ICommandHandler<UrgeDuties> {
  constructor(
    private readonly items: ActOnItemHandler,
    private readonly queries: QueryBus,
  ) {}

  async execute({ duties, words, meta }: UrgeDuties): Promise<Urged> {
    const urged: DutyId[] = [];
    const refused: Urged['refused'][number][] = [];
    let position: number | null = null;
    const { expectedRevision: _, ...of } = meta;
    for (const { itemId, unitId } of duties) {
      const timeZone = await this.queries.execute<TimeZoneOf, string>(new TimeZoneOf(`item-${itemId}`));
      const today = dayOf(meta.occurredAt, timeZone);
      const urge = { type: 'UrgeDuty', itemId, unitId, urgeId: meta.commandId, ...words, today } as const;
      // Repeated as a whole, each is known again: its id follows from the request's and the duty.
      const commandId = uuidV5(`${itemId} ${unitId}`, meta.commandId);
      const outcome = await this.items.execute(new ActOnItem(urge, { ...of, commandId }));
      if (isRefusal(outcome)) {
        refused.push({ itemId, unitId, code: outcome.refused, details: outcome.details });
      } else {
        urged.push({ itemId, unitId });
        position = Math.max(position ?? -1, outcome.position ?? -1);
      }
    }
    return { position, urged, refused };
  }
}
