import type { Projection } from '#read-model';
import type { ItemDocument } from '../contracts/index.ts';
import { isItemEvent, type RecordedItemEvent } from './item-event.ts';

/**
 * One document an item, under `item/<id>`, and under `body/<body>/<id>` for the list of a body's items. What happens to a
 * duty alone stands in the duty's document: most events leave that of the item as it is.
 */
export const itemsProjection: Projection<ItemDocument> = {
  name: 'items',
  version: 2,
  keys: (event) => {
    if (!isItemEvent(event) || concernsDutyAlone(event)) return [];
    const keys = [itemKey(event.data.itemId)];
    if (event.bodyId !== null) keys.push(bodyItemKey(event.bodyId, event.data.itemId));
    return keys;
  },
  evolve: (item, event) => (isItemEvent(event) ? evolve(item, event) : item),
};

export const itemKey = (itemId: string): string => `item/${itemId}`;
export const bodyItemKey = (bodyId: string, itemId = ''): string => `body/${bodyId}/${itemId}`;

const concernsDutyAlone = ({ type, data }: RecordedItemEvent): boolean =>
  'unitId' in data && type !== 'DutyAssigned' && type !== 'DutyCompleted';

const evolve = (item: ItemDocument | null, event: RecordedItemEvent): ItemDocument | null => {
  if (event.type === 'ItemRegistered') {
    const { itemId, bodyId, number, heading, text, origin, originId } = event.data;
    return {
      itemId,
      bodyId,
      number,
      heading,
      text,
      origin,
      originId,
      registeredAt: event.recordedAt,
      duties: 0,
      completed: 0,
      closed: false,
      entries: [],
      revision: event.revision,
    };
  }
  if (item === null) throw new Error(`${event.type} of ${event.data.itemId}, which is not registered`);
  return { ...changed(item, event), revision: event.revision };
};

const changed = (item: ItemDocument, event: RecordedItemEvent): ItemDocument => {
  switch (event.type) {
    case 'DutyAssigned':
      return { ...item, duties: item.duties + 1 };
    case 'DutyCompleted':
      return { ...item, completed: item.completed + 1 };
    case 'ItemClosed':
      return { ...item, closed: true };
    case 'MinutesEntered': {
      const { meetingId, minutesNumber, resolutionId, text } = event.data;
      return {
        ...item,
        entries: [...item.entries, { meetingId, minutesNumber, resolutionId, text, at: event.recordedAt }],
      };
    }
    default:
      return item;
  }
};
