import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome, type StreamName } from '#event-store';
import { type BodyId, fold, isRefusal, refuse } from '#kernel';
import { Templates } from '#word';
import { type ItemEvent, itemEvents, slipRegisterEvents } from '../contracts/index.ts';
import type { IssueSlip as IssueNumberedSlip } from '../domain/duty-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import { slipRegisterDecider } from '../domain/slip-register-decider.ts';
import { slipTemplate } from '../word/index.ts';
import { ActOnItem, ActOnItemHandler, itemStream } from './act-on-item.handler.ts';

/** Issues a supervision slip under the next number of its body and year, 督〔2026〕3号. */
export class IssueSlip extends Command<Outcome> {
  constructor(
    readonly slip: Omit<IssueNumberedSlip, 'number' | 'templates'>,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/**
 * Only a slip that can be issued takes a number. It is that of the duty's next slip in the year, whoever issues it: of two
 * officers at once one does, and the other leaves no gap. The same request again finds the slip.
 */
@CommandHandler(IssueSlip)
export class IssueSlipHandler implements ICommandHandler<IssueSlip> {
  private readonly registers;

  constructor(
    private readonly store: EventStore,
    private readonly items: ActOnItemHandler,
    private readonly templates: Templates,
  ) {
    this.registers = new AggregateStore(store, slipRegisterDecider, slipRegisterEvents);
  }

  async execute({ slip, meta }: IssueSlip): Promise<Outcome> {
    const events = await eventsOf(this.store, itemStream(slip.itemId), itemEvents);
    const item = fold(itemDecider, events);
    const rehearsal = itemDecider.decide({ ...slip, number: '', templates: [] }, item);
    if (isRefusal(rehearsal) || item.status === 'unregistered') return rehearsal as Outcome;
    const isIssued = rehearsal.events.length === 0;
    const stale = isIssued ? null : staleness(slip, events, meta);
    if (stale) return stale;
    const number = isIssued ? '' : await this.numberFor(slip, events, item.bodyId, meta);
    const templates = this.templates.kept([slipTemplate], item.bodyId);
    return this.items.execute(new ActOnItem({ ...slip, number, templates }, meta));
  }

  private async numberFor(
    slip: IssueSlip['slip'],
    events: readonly ItemEvent[],
    bodyId: BodyId,
    meta: CommandMeta,
  ): Promise<string> {
    const register = `slips-${bodyId}` as StreamName;
    const { expectedRevision: _, ...of } = meta;
    const year = Number(slip.today.slice(0, 4));
    const slipId = `${slip.itemId}/${slip.unitId}/${year}/${slipsOf(slip, events) + 1}`;
    // The request's own id names what it does to the item; what it does here goes by the id of its cause.
    const taking = { ...of, commandId: meta.causationId, bodyId };
    await this.registers.execute(register, { type: 'TakeSlipNumber', bodyId, slipId, year }, taking);
    const { numbers } = fold(slipRegisterDecider, await eventsOf(this.store, register, slipRegisterEvents));
    const taken = numbers.get(slipId);
    if (!taken) throw new Error(`The register ${register} gave no number to ${slipId}.`);
    return `督〔${taken.year}〕${taken.number}号`;
  }
}

/** How many slips a unit has had in an item, in all its lives there. */
const slipsOf = ({ unitId }: IssueSlip['slip'], events: readonly ItemEvent[]): number =>
  events.filter(({ type, data }) => type === 'SlipIssued' && data.unitId === unitId).length;

/** What the item's own store would refuse behind the number: something that concerns the slip has happened since. */
const staleness = (
  slip: IssueSlip['slip'],
  events: readonly ItemEvent[],
  { expectedRevision: expected }: CommandMeta,
): Outcome | null => {
  const actual = events.length - 1;
  if (expected === undefined || expected === actual) return null;
  const command = { ...slip, number: '', templates: [] };
  const isStale =
    expected > actual || events.slice(expected + 1).some((event) => itemDecider.concerns?.(event, command) ?? true);
  return isStale ? refuse('stream.stale-revision', { expected, actual }) : null;
};
