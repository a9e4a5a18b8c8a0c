import { accept, refuse } from '#kernel';
import { allows, type DutyStatus, dutyRoles, type ItemEvent } from '../contracts/index.ts';
import type {
  AcknowledgeDuty,
  AssignDuty,
  ChangeRole,
  InsistOnDuty,
  ReassignDuty,
  ReturnDuty,
  SucceedInDuty,
} from './duty-commands.ts';
import {
  act,
  type Duty,
  type ItemDecision,
  type ItemState,
  onDuty,
  onItem,
  onOpenItem,
  type RegisteredItem,
} from './item-state.ts';
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
 * What a unit that has ended had open passes to its successor, also while the item rests. Where that one has a part in
 * the item already, it answers for both. What is completed, and what rests for good, stays as it is. A correction of
 * the minutes that puts a unit in the place of another is a decision like others: it takes an open item.
 */
export const succeedInDuty = (c: SucceedInDuty, s: ItemState): ItemDecision => {
  const onItemOf = c.because === 'ended' ? onItem : onOpenItem;
  return onItemOf(s, c.itemId, (item: RegisteredItem) => {
    const { itemId, unitId, toUnitId, reason } = c;
    const duty = item.duties.get(unitId);
    if (!duty || !allows(duty.status, 'succeed')) return accept();
    const reassigned: ItemEvent = { type: 'DutyReassigned', v: 1, data: { itemId, unitId, toUnitId, reason } };
    const own = item.duties.get(toUnitId);
    if (own && own.status !== 'reassigned') {
      return accept<ItemEvent>(reassigned, ...(c.because === 'ended' ? bothOf(c, duty, own) : []));
    }
    const { role, dueOn, longTerm } = duty;
    const assignment = { itemId, unitId: toUnitId, role, groupId: null, dueOn, longTerm };
    return accept<ItemEvent>(
      reassigned,
      { type: 'DutyAssigned', v: 1, data: assignment },
      ...(duty.status === 'suspended' ? [suspended(c)] : []),
    );
  });
};

/** The graver role and the nearer date of the two; what the successor had completed is taken up again for the other. */
const bothOf = (c: SucceedInDuty, ended: Duty, own: Duty): readonly ItemEvent[] => {
  const { itemId, toUnitId: unitId, reason } = c;
  const role = dutyRoles.find((each) => each === ended.role || each === own.role) ?? own.role;
  const [dueOn = null] = [ended.dueOn, own.dueOn].flatMap((day) => day ?? []).toSorted();
  const events: ItemEvent[] = [];
  if (own.status === 'completed') events.push({ type: 'DutyReopened', v: 1, data: { itemId, unitId, reason } });
  if (role !== own.role) events.push({ type: 'DutyRoleChanged', v: 1, data: { itemId, unitId, role } });
  if (dueOn !== null && dueOn !== own.dueOn) {
    events.push({ type: 'DutyDueRevised', v: 1, data: { itemId, unitId, dueOn } });
  }
  if (own.status === 'completed' && ended.status === 'suspended') events.push(suspended(c));
  return events;
};

/** A unit gets a part in an open item; one that it has already stays as it is. */
export const assignDuty = (c: AssignDuty, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, ({ duties }) => {
    const { itemId, unitId, role, dueOn } = c;
    if ((duties.get(unitId)?.status ?? 'reassigned') !== 'reassigned') return accept();
    const assignment = { itemId, unitId, role, groupId: null, dueOn, longTerm: false };
    return onOpenItem(s, itemId, () => accept({ type: 'DutyAssigned', v: 1, data: assignment }));
  });

/** A correction of the minutes says who leads and who does not, and no more; a part that is over keeps its role. */
export const changeRole = (c: ChangeRole, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    const { itemId, unitId, role } = c;
    if (duty.role === role || (duty.role !== 'lead' && role !== 'lead')) return accept();
    return act(s, c, 'changeRole', null, () =>
      accept({ type: 'DutyRoleChanged', v: 1, data: { itemId, unitId, role } }),
    );
  });

const suspended = ({ itemId, toUnitId }: SucceedInDuty): ItemEvent => ({
  type: 'DutySuspended',
  v: 1,
  data: { itemId, unitId: toUnitId },
});
