import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import { type BodyId, fold, type UnitId } from '#kernel';
import { type Indicator, type ItemEvent, itemEvents } from '../contracts/index.ts';
import type { RegisterItem } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import type { RegisteredItem } from '../domain/item-state.ts';
import type { Act } from './act.ts';
import { itemStream } from './act-on-item.handler.ts';

type Split = Extract<ItemEvent, { readonly type: 'ItemSplit' }>['data'];
type Part = Split['parts'][number];

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

/** The same whoever registers them, and how often: for them to be there before minutes are entered in them. */
export const registerParts = async (store: EventStore, act: Act, event: RecordedEvent): Promise<void> => {
  const split = event.data as Split;
  const { bodyId } = event;
  if (bodyId === null) throw new Error(`${split.itemId} was split, and belongs to no body`);
  const whole = fold(itemDecider, await eventsOf(store, itemStream(split.itemId), itemEvents));
  if (whole.status === 'unregistered') throw new Error(`${split.itemId} was split, and is not registered`);
  for (const command of registrationsOfParts(split, bodyId, whole)) {
    done(await act(command, causedBy(event, 'split-items', command.itemId, bodyId)));
  }
};

/**
 * The parts are as important as what was split, and under the same words of time. Its figures are divided as far as they
 * say it themselves: nothing is aimed at twice. Collectives of nobody stay with the whole.
 */
export const registrationsOfParts = (
  { itemId: originId, parts }: Split,
  bodyId: BodyId,
  { importance, indicators, terms }: Pick<RegisteredItem, 'importance' | 'indicators' | 'terms'>,
): readonly RegisterItem[] => {
  const time = terms?.time ?? null;
  return parts.map((part) => ({
    ...{ type: 'RegisterItem', ...part, bodyId, origin: 'split', originId, importance },
    indicators: indicators.flatMap((indicator) => shareOf(part, parts, indicator)),
    terms: time === null ? null : { time, collectives: [] },
    earliestDue: null,
  }));
};

/**
 * What a part has of an indicator: the quotas of units that are in it alone. The target of the whole, and the quota of a
 * unit that goes on in several parts, nobody has divided: the office states what becomes of them.
 */
const shareOf = (part: Part, parts: readonly Part[], indicator: Indicator): readonly Indicator[] => {
  const others = parts.filter((one) => one !== part);
  const quotas = indicator.quotas.filter(
    ({ unitId }) => isIn(unitId, part) && !others.some((other) => isIn(unitId, other)),
  );
  return quotas.length === 0 ? [] : [{ ...indicator, target: null, quotas }];
};

const isIn = (unitId: UnitId | null, { assignments }: Part): boolean =>
  assignments.some((assignment) => assignment.unitId === unitId);
