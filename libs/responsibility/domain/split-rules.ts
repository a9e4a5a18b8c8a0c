import { accept, type ItemId, refuse, sameData, type UnitId } from '#kernel';
import { allows, type ItemEvent } from '../contracts/index.ts';
import type { SplitItem } from './item-commands.ts';
import { type Duty, type ItemDecision, type ItemState, onOpenItem } from './item-state.ts';
import { flawOf } from './words.ts';

/**
 * 拆分: the matter goes on in parts. Every unit whose duty is open is in one of them at least, with its role and date; the
 * parts are registered from what the event says. Split once, it is not split otherwise.
 */
export const splitItem = (c: SplitItem, s: ItemState): ItemDecision => {
  const { itemId, reason, parts } = c;
  if (s.status === 'split' && s.because === reason && sameData(s.parts, parts.map(eachUnitOnce))) return accept();
  return onOpenItem(s, itemId, ({ duties }) => {
    if (parts.length < 2) return refuse('item.parts-too-few');
    const ids = new Set<ItemId>([itemId]);
    for (const part of parts) {
      if (ids.has(part.itemId)) return refuse('item.part-twice', { itemId: part.itemId });
      const flaw = flawOf(part.heading) ?? flawOf(part.text);
      if (flaw) return flaw;
      if (part.unitIds.length === 0) return refuse('item.without-units');
      ids.add(part.itemId);
    }
    const open = new Map([...duties].filter(([, { status }]) => allows(status, 'cancel')));
    const named = parts.flatMap(({ unitIds }) => unitIds);
    const stranger = named.find((unitId) => !open.has(unitId));
    if (stranger !== undefined) return refuse('item.split-without-duty', { unitId: stranger });
    const leftOut = [...open.keys()].find((unitId) => !named.includes(unitId));
    if (leftOut !== undefined) return refuse('item.split-leaves-out', { unitId: leftOut });
    const assigned = parts.map(eachUnitOnce).map(({ unitIds, ...part }) => ({
      ...part,
      assignments: unitIds.flatMap((unitId) => assignmentOf(unitId, open.get(unitId))),
    }));
    const split = { type: 'ItemSplit', v: 1, data: { itemId, reason, parts: assigned } } as const;
    const ended = [...open.keys()].map(
      (unitId): ItemEvent => ({ type: 'DutyCancelled', v: 1, data: { itemId, unitId } }),
    );
    return flawOf(reason) ?? accept<ItemEvent>(split, ...ended);
  });
};

const eachUnitOnce = (part: SplitItem['parts'][number]) => ({ ...part, unitIds: [...new Set(part.unitIds)] });

const assignmentOf = (unitId: UnitId, duty: Duty | undefined) =>
  duty ? [{ unitId, role: duty.role, groupId: duty.groupId, dueOn: duty.dueOn, longTerm: duty.longTerm }] : [];
