import { causedBy, done, type Process, type RecordedEvent } from '#event-store';
import type { ItemEvent } from '../contracts/index.ts';
import type { RegisterItem } from '../domain/item-commands.ts';
import type { Act } from './act.ts';

type Split = Extract<ItemEvent, { readonly type: 'ItemSplit' }>['data'];

/** When an item is split, its parts are registered as items of their own, with the duties that the event says. */
export class SplitItems implements Process {
  readonly name = 'split-items';
  readonly types = ['ItemSplit'];

  constructor(
    _store: unknown,
    private readonly act: Act,
  ) {}

  react(event: RecordedEvent): Promise<void> {
    return registerParts(this.act, event);
  }
}

/** The same whoever does it, and how often: for the parts to be there before minutes are entered in them. */
export const registerParts = async (act: Act, split: RecordedEvent): Promise<void> => {
  const { itemId: originId, parts } = split.data as Split;
  const { bodyId } = split;
  if (bodyId === null) throw new Error(`${originId} was split, and belongs to no body`);
  for (const part of parts) {
    const command: RegisterItem = { type: 'RegisterItem', ...part, bodyId, origin: 'split', originId };
    done(await act(command, causedBy(split, 'split-items', part.itemId, bodyId)));
  }
};
