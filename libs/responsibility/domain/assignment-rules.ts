import { accept, refuse } from '#kernel';
import { allows, type DutyStatus, type ItemEvent } from '../contracts/index.ts';
import type {
  AcknowledgeDuty,
  AssignDuty,
  InsistOnDuty,
  ReassignDuty,
  ReturnDuty,
  SucceedInDuty,
} from './duty-commands.ts';
import { act, type ItemDecision, type ItemState, onDuty, onItem, onOpenItem } from './item-state.ts';
import { flawOf } from './words.ts';

/** A duty is acknowledged by its own unit, before anything is reported on it; once signed for, it stays so. */
export const acknowledgeDuty = (c: AcknowledgeDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (SIGNED_FOR.includes(duty.status)) return accept();
    if (!allows(duty.status, 'acknowledge')) return refuse('duty.not-now', { status: duty.status, act: 'acknowledge' });
    return accept({ type: 'DutyAcknowledged', v: 1, data: { itemId: c.itemId, unitId: c.unitId } });
  });

const SIGNED_FOR: readonly DutyStatus[] = ['acknowledged', 'in-progress', 'completion-requested', 'completed'];

/** 退回: a unit says in time, with its reason, that the duty is not its own; once insisted on, it has to take it. */
export const returnDuty = (c: ReturnDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    const { itemId, unitId, reason, today, returnBy } = c;
    if (duty.status === 'returned' && duty.because === reason) return accept();
    if (duty.status !== 'assigned') return refuse('duty.not-now', { status: duty.status, act: 'return' });
    if (duty.insistedOn) return refuse('duty.insisted-on');
    if (returnBy !== null && today > returnBy) return refuse('duty.return-late', { day: returnBy });
    return flawOf(reason) ?? accept({ type: 'DutyReturned', v: 1, data: { itemId, unitId, reason } });
  });

/** The office decides on a returned duty: the unit has to take it after all. */
export const insistOnDuty = (c: InsistOnDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    const { itemId, unitId, reason } = c;
    if (duty.status === 'assigned' && duty.insistedOn && duty.because === reason) return accept();
    if (duty.status !== 'returned') return refuse('duty.not-now', { status: duty.status, act: 'insist' });
    return flawOf(reason) ?? accept({ type: 'DutyInsistedOn', v: 1, data: { itemId, unitId, reason } });
  });

/** Another unit gets the duty, with its role and its date, and has to acknowledge it. */
export const reassignDuty = (c: ReassignDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (before, item) => {
    const { itemId, unitId, toUnitId, reason } = c;
    const isSo = before.status === 'reassigned' && before.reassignedTo === toUnitId && before.because === reason;
    if (isSo) return accept();
    const present = item.duties.get(toUnitId);
    return act(s, c, 'reassign', null, ({ role, dueOn, longTerm }) => {
      if (toUnitId === unitId || (present && present.status !== 'reassigned')) {
        return refuse('item.unit-named-twice', { unitId: toUnitId });
      }
      const flaw = flawOf(reason);
      if (flaw) return flaw;
      return accept(
        { type: 'DutyReassigned', v: 1, data: { itemId, unitId, toUnitId, reason } },
        { type: 'DutyAssigned', v: 1, data: { itemId, unitId: toUnitId, role, groupId: null, dueOn, longTerm } },
      );
    });
  });

/**
 * What a unit that has ended had open passes to its successor; where that one has a part in the item already, nothing is
 * added to it. What is completed, and what rests for good, stays as it is.
 */
export const succeedInDuty = (c: SucceedInDuty, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, (item) => {
    const { itemId, unitId, toUnitId, reason } = c;
    const duty = item.duties.get(unitId);
    if (!duty || !allows(duty.status, 'succeed')) return accept();
    const { role, dueOn, longTerm } = duty;
    const reassigned: ItemEvent = { type: 'DutyReassigned', v: 1, data: { itemId, unitId, toUnitId, reason } };
    if ((item.duties.get(toUnitId)?.status ?? 'reassigned') !== 'reassigned') return accept(reassigned);
    const assignment = { itemId, unitId: toUnitId, role, groupId: null, dueOn, longTerm };
    return accept<ItemEvent>(
      reassigned,
      { type: 'DutyAssigned', v: 1, data: assignment },
      ...(duty.status === 'suspended' ? [suspended(c)] : []),
    );
  });

/** A unit gets a part in an open item; one that it has already stays as it is. */
export const assignDuty = (c: AssignDuty, s: ItemState): ItemDecision =>
  onOpenItem(s, c.itemId, ({ duties }) => {
    const { itemId, unitId, role, dueOn } = c;
    if ((duties.get(unitId)?.status ?? 'reassigned') !== 'reassigned') return accept();
    return accept({
      type: 'DutyAssigned',
      v: 1,
      data: { itemId, unitId, role, groupId: null, dueOn, longTerm: false },
    });
  });

const suspended = ({ itemId, toUnitId }: SucceedInDuty): ItemEvent => ({
  type: 'DutySuspended',
  v: 1,
  data: { itemId, unitId: toUnitId },
});
