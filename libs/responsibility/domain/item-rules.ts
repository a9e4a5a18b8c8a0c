import { accept, refuse } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import type { CloseItem, EnterMinutes, RegisterItem } from './item-commands.ts';
import { type ItemDecision, type ItemState, onOpenItem } from './item-state.ts';

/** An item is registered once, with at least one unit, and each unit once. */
export const registerItem = (c: RegisterItem, s: ItemState): ItemDecision => {
  if (s.status !== 'unregistered') return repeatsRegistration(c, s) ? accept() : refuse('item.already-registered');
  if (c.assignments.length === 0) return refuse('item.without-units');
  const units = new Set<string>();
  for (const { unitId } of c.assignments) {
    if (units.has(unitId)) return refuse('item.unit-named-twice', { unitId });
    units.add(unitId);
  }
  const { itemId, bodyId, number, heading, text, origin, originId } = c;
  return accept<ItemEvent>(
    { type: 'ItemRegistered', v: 1, data: { itemId, bodyId, number, heading, text, origin, originId } },
    ...c.assignments.map((assignment): ItemEvent => ({ type: 'DutyAssigned', v: 1, data: { itemId, ...assignment } })),
  );
};

const repeatsRegistration = (c: RegisterItem, s: Exclude<ItemState, { status: 'unregistered' }>): boolean =>
  s.registration.heading === c.heading && s.registration.text === c.text && s.registration.originId === c.originId;

/** Every item that minutes touch gets one entry for each resolution, also when it is closed: history is never refused. */
export const enterMinutes = (c: EnterMinutes, s: ItemState): ItemDecision => {
  if (s.status === 'unregistered') return refuse('item.unknown', { itemId: c.itemId });
  if (s.entries.has(c.resolutionId)) return accept();
  const { itemId, meetingId, minutesNumber, resolutionId, text } = c;
  return accept({ type: 'MinutesEntered', v: 1, data: { itemId, meetingId, minutesNumber, resolutionId, text } });
};

/** An item is closed when all of its duties are completed. */
export const closeItem = (c: CloseItem, s: ItemState): ItemDecision => {
  if (s.status === 'closed') return accept();
  return onOpenItem(s, c.itemId, (item) => {
    const open = [...item.duties.values()].filter((duty) => duty.status !== 'completed').length;
    if (open > 0) return refuse('item.duties-open', { open });
    return accept({ type: 'ItemClosed', v: 1, data: { itemId: c.itemId } });
  });
};
