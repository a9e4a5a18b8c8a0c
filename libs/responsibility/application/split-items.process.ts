import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type ItemEvent, itemEvents } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import type { Act } from './act.ts';
import { itemStream } from './act-on-item.handler.ts';

type Split = Extract<ItemEvent, { readonly type: 'ItemSplit' }>['data'];

/** When an item is split, its parts are registered as items of their own, with the duties that the event says. */
export class SplitItems implements Process {
  readonly name = 'split-items';
  readonly types = ['ItemSplit'];

  constructor(
    private readonly store: EventStore,
    private readonly act: Act,
  ) {}

  react(event: RecordedEvent): Promise<void> {
    return registerParts(this.store, this.act, event);
  }
}

/**
 * The parts are as important as what was split, and are to come to the same figures. The same whoever registers them, and how often: for them to be there
 * before minutes are entered in them.
 */
export const registerParts = async (store: EventStore, act: Act, split: RecordedEvent): Promise<void> => {
  const { itemId: originId, parts, reason } = split.data as Split;
  const { bodyId } = split;
  if (bodyId === null) throw new Error(`${originId} was split, and belongs to no body`);
  const whole = fold(itemDecider, await eventsOf(store, itemStream(originId), itemEvents));
  const { importance, indicators, terms } =
    whole.status === 'unregistered' ? ({ importance: 'ordinary', indicators: [], terms: null } as const) : whole;
  const issue = async (command: ItemCommand): Promise<void> => {
    const part = command.type === 'RegisterItem' ? command.itemId : `${command.type} ${command.itemId}`;
    done(await act(command, causedBy(split, 'split-items', part, bodyId)));
  };
  for (const part of parts) {
    await issue({
      type: 'RegisterItem',
      ...part,
      bodyId,
      origin: 'split',
      originId,
      indicators: [],
      earliestDue: null,
    });
    if (importance !== 'ordinary') await issue({ type: 'SetImportance', itemId: part.itemId, importance, reason });
    if (indicators.length > 0) await issue({ type: 'StateIndicators', itemId: part.itemId, indicators });
    if (terms) await issue({ type: 'StateTerms', itemId: part.itemId, ...terms });
  }
};
