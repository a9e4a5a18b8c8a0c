import type { DutyDocument } from '../contracts/index.ts';
import type { RecordedItemEvent } from './item-event.ts';

/** What an event of its item makes of a duty's document. */
export const evolveDuty = (duty: DutyDocument | null, event: RecordedItemEvent): DutyDocument | null => {
  if (event.type === 'DutyAssigned') return assigned(event);
  if (duty === null) throw new Error(`${event.type} in ${event.data.itemId} for a unit without a duty there`);
  return { ...changed(duty, event), revision: event.revision };
};

const changed = (duty: DutyDocument, event: RecordedItemEvent): DutyDocument => {
  const at = event.recordedAt;
  switch (event.type) {
    case 'DutyAcknowledged':
      return { ...duty, status: 'acknowledged', acknowledgedAt: at };
    case 'ProgressReported': {
      const { reportId, text, percent, problem, nextStep } = event.data;
      const lastReport = { reportId, text, percent, problem, nextStep, at };
      return { ...duty, status: 'in-progress', percent, lastReport, reports: duty.reports + 1 };
    }
    case 'DutyUrged': {
      const { urgeId, text, answerBy } = event.data;
      const openUrges = [...duty.openUrges, { urgeId, text, answerBy, at }];
      return { ...duty, openUrges, urges: duty.urges + 1 };
    }
    case 'UrgeAnswered':
      return { ...duty, openUrges: duty.openUrges.filter(({ urgeId }) => urgeId !== event.data.urgeId) };
    case 'CompletionRequested': {
      const { requestId, text } = event.data;
      return { ...duty, status: 'completion-requested', completion: { requestId, text, at } };
    }
    case 'CompletionSentBack':
      return { ...duty, status: 'in-progress' };
    case 'DutyCompleted':
      return { ...duty, status: 'completed', completedAt: at, grade: event.data.grade, openUrges: [] };
    case 'DutyDueRevised':
      return { ...duty, dueOn: event.data.dueOn, longTerm: false };
    default:
      return duty;
  }
};

const assigned = ({
  bodyId,
  recordedAt,
  revision,
  data: { itemId, unitId, role, groupId, dueOn, longTerm },
}: Extract<RecordedItemEvent, { readonly type: 'DutyAssigned' }>): DutyDocument => ({
  itemId,
  unitId,
  bodyId,
  role,
  groupId,
  dueOn,
  longTerm,
  status: 'assigned',
  percent: 0,
  assignedAt: recordedAt,
  acknowledgedAt: null,
  lastReport: null,
  reports: 0,
  openUrges: [],
  urges: 0,
  completion: null,
  completedAt: null,
  grade: null,
  revision,
});
