import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome, type StreamName } from '#event-store';
import { type BodyId, fold, isRefusal } from '#kernel';
import { itemEvents, slipRegisterEvents } from '../contracts/index.ts';
import type { IssueSlip as IssueNumberedSlip } from '../domain/duty-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import { slipRegisterDecider } from '../domain/slip-register-decider.ts';
import { ActOnItem, ActOnItemHandler, itemStream } from './act-on-item.handler.ts';

/** Issues a supervision slip under the next number of its body and year, 督〔2026〕3号. */
export class IssueSlip extends Command<Outcome> {
  constructor(
    readonly slip: Omit<IssueNumberedSlip, 'number'>,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** Only a slip that can be issued takes a number; the same request again finds the number that it took. */
@CommandHandler(IssueSlip)
export class IssueSlipHandler implements ICommandHandler<IssueSlip> {
  private readonly registers;

  constructor(
    private readonly store: EventStore,
    private readonly items: ActOnItemHandler,
  ) {
    this.registers = new AggregateStore(store, slipRegisterDecider, slipRegisterEvents);
  }

  async execute({ slip, meta }: IssueSlip): Promise<Outcome> {
    const item = fold(itemDecider, await eventsOf(this.store, itemStream(slip.itemId), itemEvents));
    const rehearsal = itemDecider.decide({ ...slip, number: '' }, item);
    if (isRefusal(rehearsal) || item.status === 'unregistered') return rehearsal as Outcome;
    const number = await this.numberFor(slip, item.bodyId, meta);
    return this.items.execute(new ActOnItem({ ...slip, number }, meta));
  }

  private async numberFor({ slipId, today }: IssueSlip['slip'], bodyId: BodyId, meta: CommandMeta): Promise<string> {
    const register = `slips-${bodyId}` as StreamName;
    const { expectedRevision: _, ...of } = meta;
    // The request's own id names what it does to the item; what it does here goes by the id of its cause.
    const taking = { ...of, commandId: meta.causationId, bodyId };
    const command = { type: 'TakeSlipNumber', bodyId, slipId, year: Number(today.slice(0, 4)) } as const;
    await this.registers.execute(register, command, taking);
    const { numbers } = fold(slipRegisterDecider, await eventsOf(this.store, register, slipRegisterEvents));
    const taken = numbers.get(slipId);
    if (!taken) throw new Error(`The register ${register} gave no number to ${slipId}.`);
    return `督〔${taken.year}〕${taken.number}号`;
  }
}
