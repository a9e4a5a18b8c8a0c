import type { ItemEvent } from '../contracts/index.ts';
import { assignedDuty, type DutyEvent, evolveDuty } from './evolve-duty.ts';
import type { ItemState, RegisteredItem } from './item-state.ts';

/** What an event makes of an item. Decides nothing: what is in the log has happened. */
export const evolveItem = (state: ItemState, event: ItemEvent): ItemState => {
  if (event.type === 'ItemRegistered') {
    const { itemId, bodyId, heading, text, originId, importance, indicators, terms } = event.data;
    return {
      ...{ status: 'open', itemId, bodyId, registration: { heading, text, originId } },
      ...{ importance, graveBecause: null, because: null, indicators, terms },
      ...{ duties: new Map(), entries: new Set() },
    };
  }
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'ItemFiled':
      return { ...state, status: 'filed' };
    case 'ItemImportanceSet':
      return { ...state, importance: event.data.importance, graveBecause: event.data.reason };
    case 'IndicatorsStated':
      return { ...state, indicators: event.data.indicators };
    case 'MinutesEntered':
      return { ...state, entries: new Set(state.entries).add(event.data.resolutionId) };
    case 'ItemClosed':
      return { ...state, status: 'closed' };
    case 'ItemSuspended':
      return { ...state, status: 'suspended', because: event.data.reason };
    case 'ItemReopened':
    case 'ItemResumed':
      return { ...state, status: 'open', because: event.data.reason };
    case 'ItemCancelled':
      return { ...state, status: 'cancelled', because: event.data.reason, mergedInto: event.data.mergedInto };
    case 'ItemSplit':
      return { ...state, status: 'split', because: event.data.reason, parts: event.data.parts.map(withUnits) };
    case 'DutyAssigned':
      return { ...state, duties: new Map(state.duties).set(event.data.unitId, assignedDuty(event)) };
    default:
      return withDuty(state, event);
  }
};

type Part = Extract<ItemEvent, { readonly type: 'ItemSplit' }>['data']['parts'][number];

const withUnits = ({ assignments, ...part }: Part) => ({ ...part, unitIds: assignments.map(({ unitId }) => unitId) });

const withDuty = (state: RegisteredItem, event: DutyEvent): RegisteredItem => {
  const { unitId } = event.data;
  const duty = state.duties.get(unitId);
  return duty ? { ...state, duties: new Map(state.duties).set(unitId, evolveDuty(duty, event)) } : state;
};
