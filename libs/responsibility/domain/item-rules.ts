import { accept, refuse, type UnitId } from '#kernel';
import { allows, type DutyAct, type ItemEvent, isOpen } from '../contracts/index.ts';
import { asStated, flawOfIndicators } from './indicator-rules.ts';
import type {
  CancelItem,
  CloseItem,
  EnterMinutes,
  FileItem,
  RegisterItem,
  ResumeItem,
  SetImportance,
  SuspendItem,
} from './item-commands.ts';
import { type ItemDecision, type ItemState, onItem, onOpenItem, type RegisteredItem } from './item-state.ts';
import { flawOf } from './words.ts';

/**
 * An item is registered once, with at least one unit, and each unit once; by hand, with dates that are still to come. What
 * its source says of it comes with it.
 */
export const registerItem = (c: RegisterItem, s: ItemState): ItemDecision => {
  if (s.status !== 'unregistered') return repeatsRegistration(c, s) ? accept() : refuse('item.already-registered');
  const flaw = flawOfRegistration(c) ?? flawOfIndicators(c.indicators);
  if (flaw) return flaw;
  if (c.assignments.length === 0) return refuse('item.without-units');
  const units = new Set<string>();
  for (const { unitId, dueOn } of c.assignments) {
    if (units.has(unitId)) return refuse('item.unit-named-twice', { unitId });
    if (dueOn !== null && dueOn < (c.earliestDue ?? dueOn)) return refuse('duty.date-passed', { day: dueOn });
    units.add(unitId);
  }
  const { itemId } = c;
  return accept<ItemEvent>(
    registered(c),
    ...c.assignments.map((assignment): ItemEvent => ({ type: 'DutyAssigned', v: 1, data: { itemId, ...assignment } })),
  );
};

/** 存查: what asks nothing of anybody is filed for information, and nothing more is done with it. */
export const fileItem = (c: FileItem, s: ItemState): ItemDecision => {
  const { itemId, reason } = c;
  if (s.status !== 'unregistered') return repeatsRegistration(c, s) ? accept() : refuse('item.already-registered');
  const filed = { type: 'ItemFiled', v: 1, data: { itemId, reason } } as const;
  return flawOfRegistration(c) ?? flawOf(reason) ?? accept<ItemEvent>(registered(c), filed);
};

/** What an office puts in says what is expected; a notice and a resolution have been read before. */
const flawOfRegistration = ({ origin, heading, text }: RegisterItem | FileItem) =>
  origin === 'office' ? (flawOf(heading) ?? flawOf(text)) : null;

const registered = (c: RegisterItem | FileItem): ItemEvent => {
  const { itemId, bodyId, number, heading, text, origin, originId, importance, terms } = c;
  const said = { importance, indicators: asStated(c.indicators), terms };
  return { type: 'ItemRegistered', v: 2, data: { itemId, bodyId, number, heading, text, origin, originId, ...said } };
};

const repeatsRegistration = (c: RegisterItem | FileItem, s: RegisteredItem): boolean =>
  (c.type === 'FileItem') === (s.status === 'filed') &&
  s.registration.heading === c.heading &&
  s.registration.text === c.text &&
  s.registration.originId === c.originId;

/** Every item that minutes touch gets one entry for each resolution, also when it is closed: history is never refused. */
export const enterMinutes = (c: EnterMinutes, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, ({ entries }) => {
    if (entries.has(c.resolutionId)) return accept();
    const { itemId, meetingId, minutesNumber, resolutionId, text } = c;
    const withoutEffect = [...c.withoutEffect];
    const data = { itemId, meetingId, minutesNumber, resolutionId, text, withoutEffect };
    return accept({ type: 'MinutesEntered', v: 2, data });
  });

/** An item is closed when all of its duties are completed. */
export const closeItem = (c: CloseItem, s: ItemState): ItemDecision => {
  if (s.status === 'closed') return accept();
  return onOpenItem(s, c.itemId, (item) => {
    const open = [...item.duties.values()].filter(({ status }) => isOpen(status)).length;
    if (open > 0) return refuse('item.duties-open', { open });
    return accept({ type: 'ItemClosed', v: 1, data: { itemId: c.itemId } });
  });
};

/** How grave a matter is decides on which slip it may start. */
export const setImportance = (c: SetImportance, s: ItemState): ItemDecision =>
  onOpenItem(s, c.itemId, (item) => {
    const { itemId, importance, reason } = c;
    if (item.importance === importance && item.graveBecause === reason) return accept();
    return flawOf(reason) ?? accept({ type: 'ItemImportanceSet', v: 1, data: { itemId, importance, reason } });
  });

/** The whole matter rests, with all that is open in it. */
export const suspendItem = (c: SuspendItem, s: ItemState): ItemDecision => {
  const { itemId, reason } = c;
  if (s.status === 'suspended' && s.because === reason) return accept();
  return onOpenItem(s, itemId, (item) => {
    const suspended = { type: 'ItemSuspended', v: 1, data: { itemId, reason } } as const;
    return flawOf(reason) ?? accept<ItemEvent>(suspended, ...withEach(item, 'suspend', 'DutySuspended'));
  });
};

/**
 * What rested goes on as it was, and whose date has passed meanwhile gets another. Not so a unit that had asked for
 * completion: it is in time or late by the day on which it asked, and has nothing more to do by a date.
 */
export const resumeItem = (c: ResumeItem, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, (item) => {
    const { itemId, reason, dueOn, today } = c;
    if (item.status === 'open') return item.because === reason ? accept() : refuse('item.not-suspended', { itemId });
    if (item.status !== 'suspended') return refuse(`item.${item.status}`, { itemId });
    const resumed = { type: 'ItemResumed', v: 1, data: { itemId, reason } } as const;
    const passed = [...item.duties].filter(
      ([, duty]) =>
        allows(duty.status, 'resume') && duty.restedAs !== 'completion-requested' && (duty.dueOn ?? today) < today,
    );
    const [first] = passed;
    if (first && dueOn === null) return refuse('item.resumed-overdue', { unitId: first[0], day: first[1].dueOn ?? '' });
    if (!first && dueOn !== null) return refuse('duty.date-given');
    if (dueOn !== null && dueOn < today) return refuse('duty.date-passed', { day: dueOn });
    const revised = passed.flatMap(([unitId]): readonly ItemEvent[] =>
      dueOn === null ? [] : [{ type: 'DutyDueRevised', v: 1, data: { itemId, unitId, dueOn } }],
    );
    return flawOf(reason) ?? accept<ItemEvent>(resumed, ...resumedIn(item), ...revised);
  });

/**
 * The matter ends without being completed, for a reason; another item of the same body may go on with it, if it goes on
 * itself, and stays the one that does.
 */
export const cancelItem = (c: CancelItem, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, (item) => {
    const { itemId, reason, mergedInto: other } = c;
    const mergedInto = other?.itemId ?? null;
    const isSo = item.status === 'cancelled' && item.mergedInto === mergedInto && item.because === reason;
    if (isSo) return accept();
    if (item.status !== 'open' && item.status !== 'suspended') return refuse(`item.${item.status}`, { itemId });
    const flaw = flawOf(reason) ?? (other && flawOfMerger(other, item));
    if (flaw) return flaw;
    const cancelled = { type: 'ItemCancelled', v: 1, data: { itemId, reason, mergedInto } } as const;
    return accept<ItemEvent>(cancelled, ...withEach(item, 'cancel', 'DutyCancelled'));
  });

const flawOfMerger = ({ itemId, bodyId, status }: NonNullable<CancelItem['mergedInto']>, merged: RegisteredItem) => {
  if (itemId === merged.itemId) return refuse('item.merged-into-itself', { itemId });
  if (bodyId !== merged.bodyId) return refuse('item.merged-into-other-body', { itemId });
  return status === 'open' || status === 'suspended' ? null : refuse('item.merged-into-ended', { itemId });
};

const resumedIn = ({ itemId, duties }: RegisteredItem): readonly ItemEvent[] =>
  [...duties].flatMap(([unitId, { status, restedAs }]): readonly ItemEvent[] =>
    allows(status, 'resume')
      ? [{ type: 'DutyResumed', v: 2, data: { itemId, unitId, status: restedAs ?? 'assigned' } }]
      : [],
  );

/** The same event for every duty whose status allows the act. */
const withEach = (
  { itemId, duties }: RegisteredItem,
  act: DutyAct,
  type: 'DutySuspended' | 'DutyCancelled',
): readonly ItemEvent[] =>
  [...duties]
    .filter(([, { status }]) => allows(status, act))
    .map(([unitId]: readonly [UnitId, unknown]) => ({ type, v: 1, data: { itemId, unitId } }));
