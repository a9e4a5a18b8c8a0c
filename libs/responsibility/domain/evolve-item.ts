import { type UnitId, unreachable } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import type { Duty, ItemState } from './item-state.ts';

/** What an event makes of an item. Decides nothing: what is in the log has happened. */
export const evolveItem = (state: ItemState, event: ItemEvent): ItemState => {
  if (event.type === 'ItemRegistered') {
    const { itemId, bodyId, heading, text, originId } = event.data;
    const registration = { heading, text, originId };
    return { status: 'open', itemId, bodyId, registration, duties: new Map(), entries: new Set() };
  }
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'DutyAssigned': {
      const { unitId, role, dueOn } = event.data;
      return { ...state, duties: new Map(state.duties).set(unitId, assigned(role, dueOn)) };
    }
    case 'MinutesEntered':
      return { ...state, entries: new Set(state.entries).add(event.data.resolutionId) };
    case 'ItemClosed':
      return { ...state, status: 'closed' };
    default:
      return withDuty(state, event.data.unitId, (duty) => evolveDuty(duty, event));
  }
};

type DutyEvent = Exclude<
  ItemEvent,
  { readonly type: 'ItemRegistered' | 'DutyAssigned' | 'MinutesEntered' | 'ItemClosed' }
>;

const evolveDuty = (duty: Duty, event: DutyEvent): Duty => {
  switch (event.type) {
    case 'DutyAcknowledged':
      return { ...duty, status: 'acknowledged' };
    case 'ProgressReported':
      return { ...duty, status: 'in-progress', percent: event.data.percent, lastReport: event.data.reportId };
    case 'DutyUrged': {
      const { urgeId } = event.data;
      return { ...duty, urges: new Set(duty.urges).add(urgeId), openUrges: new Set(duty.openUrges).add(urgeId) };
    }
    case 'UrgeAnswered':
      return { ...duty, openUrges: new Set([...duty.openUrges].filter((urge) => urge !== event.data.urgeId)) };
    case 'CompletionRequested':
      return { ...duty, status: 'completion-requested', completionRequest: event.data.requestId };
    case 'CompletionSentBack':
      return { ...duty, status: 'in-progress', sentBack: event.data.requestId };
    case 'DutyCompleted':
      return { ...duty, status: 'completed', grade: event.data.grade };
    case 'DutyDueRevised':
      return { ...duty, dueOn: event.data.dueOn };
    default:
      return unreachable(event);
  }
};

const assigned = (role: Duty['role'], dueOn: Duty['dueOn']): Duty => ({
  role,
  status: 'assigned',
  dueOn,
  percent: 0,
  lastReport: null,
  openUrges: new Set(),
  urges: new Set(),
  completionRequest: null,
  sentBack: null,
  grade: null,
});

const withDuty = <S extends Exclude<ItemState, { status: 'unregistered' }>>(
  state: S,
  unitId: UnitId,
  change: (duty: Duty) => Duty,
): S => {
  const duty = state.duties.get(unitId);
  return duty ? { ...state, duties: new Map(state.duties).set(unitId, change(duty)) } : state;
};
