import { unreachable } from '#kernel';
import type { Projection } from '#read-model';
import type { ItemDocument } from '../contracts/index.ts';
import { isItemEvent, type RecordedItemEvent } from './item-event.ts';

/**
 * One document an item, under `item/<id>`, and under `body/<body>/<id>` for the list of a body's items. What happens to a
 * duty alone stands in the duty's document: most events leave that of the item as it is.
 */
export const itemsProjection: Projection<ItemDocument> = {
  name: 'items',
  version: 7,
  keys: (event) => {
    if (!isItemEvent(event) || !isShown(event)) return [];
    const keys = [itemKey(event.data.itemId)];
    if (event.bodyId !== null) keys.push(bodyItemKey(event.bodyId, event.data.itemId));
    return keys;
  },
  evolve: (item, event, key) => {
    if (!isItemEvent(event) || !isShown(event)) return item;
    // What was written under another body's id is no reason to list the item there.
    const isElsewhere = item === null && event.type !== 'ItemRegistered' && !key.startsWith(itemKey(''));
    return isElsewhere ? null : evolve(item, event);
  },
};

export const itemKey = (itemId: string): string => `item/${itemId}`;
export const bodyItemKey = (bodyId: string, itemId = ''): string => `body/${bodyId}/${itemId}`;

/** What of a duty shows in its item. */
const shown = ['DutyAssigned', 'DutyReassigned', 'DutyRoleChanged', 'DutyCompleted', 'DutyReopened'] as const;

type Shown =
  | Exclude<RecordedItemEvent, { readonly data: { readonly unitId: string } }>
  | Extract<RecordedItemEvent, { readonly type: (typeof shown)[number] }>;

const isShown = (event: RecordedItemEvent): event is RecordedItemEvent & Shown =>
  !('unitId' in event.data) || (shown as readonly string[]).includes(event.type);

const evolve = (item: ItemDocument | null, event: RecordedItemEvent & Shown): ItemDocument => {
  if (event.type === 'ItemRegistered') {
    return {
      ...event.data,
      registeredAt: event.recordedAt,
      status: 'open',
      reason: null,
      mergedInto: null,
      splitInto: [],
      duties: 0,
      completed: 0,
      leads: [],
      entries: [],
      revision: event.revision,
    };
  }
  if (item === null) throw new Error(`${event.type} of ${event.data.itemId}, which is not registered`);
  return { ...item, ...changeBy(event, item), revision: event.revision };
};

const changeBy = (
  event: Exclude<RecordedItemEvent & Shown, { readonly type: 'ItemRegistered' }>,
  item: ItemDocument,
): Partial<ItemDocument> => {
  switch (event.type) {
    case 'DutyAssigned': {
      const { unitId, role } = event.data;
      const leads = role === 'lead' ? [...item.leads, { unitId, completed: false }] : item.leads;
      return { duties: item.duties + 1, leads };
    }
    case 'DutyReassigned':
      return { duties: item.duties - 1, leads: item.leads.filter(({ unitId }) => unitId !== event.data.unitId) };
    case 'DutyRoleChanged': {
      const { unitId, role } = event.data;
      const others = item.leads.filter((lead) => lead.unitId !== unitId);
      return { leads: role === 'lead' ? [...others, { unitId, completed: false }] : others };
    }
    case 'DutyCompleted':
      return { completed: item.completed + 1, leads: leadsWith(item, event.data.unitId, true) };
    case 'DutyReopened':
      return { completed: item.completed - 1, leads: leadsWith(item, event.data.unitId, false) };
    case 'ItemFiled':
      return { status: 'filed', reason: event.data.reason };
    case 'ItemImportanceSet':
      return { importance: event.data.importance };
    case 'IndicatorsStated':
      return { indicators: event.data.indicators };
    case 'ItemClosed':
      return { status: 'closed' };
    case 'ItemReopened':
    case 'ItemResumed':
      return { status: 'open', reason: event.data.reason };
    case 'ItemSuspended':
      return { status: 'suspended', reason: event.data.reason };
    case 'ItemCancelled':
      return { status: 'cancelled', reason: event.data.reason, mergedInto: event.data.mergedInto };
    case 'ItemSplit':
      return { status: 'split', reason: event.data.reason, splitInto: event.data.parts.map(({ itemId }) => itemId) };
    case 'MinutesEntered': {
      const { itemId: _, ...entry } = event.data;
      return { entries: [...item.entries, { ...entry, at: event.recordedAt }] };
    }
    default:
      return unreachable(event);
  }
};

const leadsWith = ({ leads }: ItemDocument, unitId: string, completed: boolean): ItemDocument['leads'] =>
  leads.map((lead) => (lead.unitId === unitId ? { ...lead, completed } : lead));
