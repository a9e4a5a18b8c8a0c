import { unreachable } from '#kernel';
import { type DutyStatus, type ItemEvent, type UnfinishedStatus, unfinishedStatuses } from '../contracts/index.ts';
import type { Duty } from './item-state.ts';

type EventWithUnit = Extract<ItemEvent, { readonly data: { readonly unitId: string } }>;
export type DutyEvent = Exclude<EventWithUnit, { readonly type: 'DutyAssigned' }>;

/** A duty as it is assigned. */
export const assignedDuty = ({
  data: { role, groupId, dueOn, longTerm },
}: Extract<ItemEvent, { readonly type: 'DutyAssigned' }>): Duty => ({
  ...{ role, groupId, dueOn, longTerm },
  status: 'assigned',
  restedAs: null,
  percent: 0,
  percentBefore: 0,
  acts: new Set(),
  insistedOn: false,
  reassignedTo: null,
  because: null,
  measures: new Map(),
  draft: null,
  lastReport: null,
  openHelp: new Set(),
  openUrges: new Set(),
  slip: null,
  extension: null,
  completionRequest: null,
  endorsed: null,
  reopened: false,
  grade: null,
});

/** What an event makes of a duty. Decides nothing: what is in the log has happened. */
export const evolveDuty = (duty: Duty, event: DutyEvent): Duty => {
  const actId = actIdOf(event);
  return { ...duty, ...changeBy(event, duty), ...(actId !== null && { acts: withOne(duty.acts, actId) }) };
};

/**
 * By which name an act is known when it comes again; `null`: by the state alone. What somebody answers is part of it:
 * another answer is not the same again, and whoever gives it must not be told that it was taken.
 */
const actIdOf = (event: DutyEvent): string | null => {
  const { type, data } = event;
  switch (type) {
    case 'DutyDecomposed':
      return `plan ${data.planId}`;
    case 'SubmissionDrafted':
      return `${data.kind} ${data.draftId}`;
    case 'SubmissionApproved':
      return `approved ${data.draftId}`;
    case 'SubmissionRejected':
      return `rejected ${data.draftId} ${data.reason}`;
    case 'ProgressReported':
      return `report ${data.reportId}`;
    case 'ReportSentBack':
      return `sent back ${data.reportId} ${data.flaw} ${data.reason}`;
    case 'HelpRequested':
      return `help ${data.helpId}`;
    case 'HelpAnswered':
      return `helped ${data.helpId} ${data.text}`;
    case 'DutyUrged':
      return `urge ${data.urgeId}`;
    case 'UrgeAnswered':
      return `answered ${data.urgeId} ${data.text}`;
    case 'SlipIssued':
      return `slip ${data.slipId}`;
    case 'SlipAnswered':
      return `answered slip ${data.slipId} ${data.text}`;
    case 'ExtensionRequested':
      return `extension ${data.requestId}`;
    case 'ExtensionGranted':
      return `granted ${data.requestId} ${data.dueOn}`;
    case 'ExtensionRefused':
      return `refused ${data.requestId} ${data.reason}`;
    case 'CompletionRequested':
      return `completion ${data.requestId}`;
    case 'CompletionSentBack':
      return `sent back ${data.requestId} ${data.reason}`;
    case 'DutyPraised':
      return `praise ${data.praiseId}`;
    // These are known by the state that they leave.
    case 'SlipAnswerRejected':
    case 'DutyAcknowledged':
    case 'DutyReturned':
    case 'DutyInsistedOn':
    case 'DutyReassigned':
    case 'DutyRoleChanged':
    case 'MeasureFinished':
    case 'CompletionEndorsed':
    case 'DutyCompleted':
    case 'DutyDueRevised':
    case 'DutyReopened':
    case 'DutySuspended':
    case 'DutyResumed':
    case 'DutyCancelled':
      return null;
    default:
      return unreachable(event);
  }
};

const changeBy = (event: DutyEvent, duty: Duty): Partial<Duty> => {
  switch (event.type) {
    case 'DutyAcknowledged':
      return { status: 'acknowledged' };
    case 'DutyReturned':
      return { status: 'returned', because: event.data.reason };
    case 'DutyInsistedOn':
      return { status: 'assigned', insistedOn: true, because: event.data.reason };
    case 'DutyReassigned':
      return { ...settled, status: 'reassigned', reassignedTo: event.data.toUnitId, because: event.data.reason };
    case 'DutyRoleChanged':
      return { role: event.data.role };
    case 'DutyDecomposed':
      return { measures: planned(event.data.measures, duty) };
    case 'MeasureFinished':
      return { measures: new Map(duty.measures).set(event.data.measureId, { finished: true }) };
    case 'SubmissionDrafted':
      return { draft: event.data };
    case 'SubmissionApproved':
    case 'SubmissionRejected':
      return { draft: null };
    case 'ProgressReported': {
      const { percent, reportId: lastReport } = event.data;
      return { status: 'in-progress', percent, percentBefore: duty.percent, lastReport };
    }
    case 'ReportSentBack':
      return { lastReport: null, percent: duty.percentBefore };
    case 'HelpRequested':
      return { openHelp: withOne(duty.openHelp, event.data.helpId) };
    case 'HelpAnswered':
      return { openHelp: without(duty.openHelp, event.data.helpId) };
    case 'DutyUrged':
      return { openUrges: withOne(duty.openUrges, event.data.urgeId) };
    case 'UrgeAnswered':
      return { openUrges: without(duty.openUrges, event.data.urgeId) };
    case 'SlipIssued': {
      const { slipId, level, deadline } = event.data;
      return { slip: { slipId, level, deadline, answered: false, late: false, insufficient: null } };
    }
    case 'SlipAnswered': {
      const late = (event.data.answeredOn ?? '') > (duty.slip?.deadline ?? '');
      return { slip: duty.slip && { ...duty.slip, answered: true, late } };
    }
    case 'SlipAnswerRejected': {
      const { slipId, reason: insufficient } = event.data;
      // The same words may be given again, and are another answer then.
      const acts = new Set([...duty.acts].filter((id) => !id.startsWith(`answered slip ${slipId} `)));
      return { acts, slip: duty.slip && { ...duty.slip, answered: false, late: false, insufficient } };
    }
    case 'ExtensionRequested':
      return { extension: event.data.requestId };
    case 'ExtensionGranted':
      return { extension: null, dueOn: event.data.dueOn };
    case 'ExtensionRefused':
      return { extension: null };
    case 'CompletionRequested':
      return { status: 'completion-requested', completionRequest: event.data.requestId, endorsed: null };
    case 'CompletionEndorsed':
      return { endorsed: event.data.grade };
    case 'DutyPraised':
      return {};
    case 'CompletionSentBack':
      return { status: 'in-progress' };
    case 'DutyCompleted':
      return { ...settled, status: 'completed', grade: event.data.grade, reopened: false };
    case 'DutyDueRevised':
      return { dueOn: event.data.dueOn, longTerm: false };
    case 'DutyReopened':
      return { status: 'in-progress', reopened: true, grade: null, because: event.data.reason };
    case 'DutySuspended':
      return { status: 'suspended', restedAs: isUnfinished(duty.status) ? duty.status : null };
    case 'DutyResumed':
      return { status: event.data.status, restedAs: null };
    case 'DutyCancelled':
      return { ...settled, status: 'cancelled' };
    default:
      return unreachable(event);
  }
};

const isUnfinished = (status: DutyStatus): status is UnfinishedStatus =>
  (unfinishedStatuses as readonly DutyStatus[]).includes(status);

/** Nothing waits for an answer any more, also when what was completed is taken up again, or comes back. */
const settled: Partial<Duty> = { draft: null, openHelp: new Set(), openUrges: new Set(), extension: null };

/** A later plan counts; what was finished in an earlier one stays finished. */
const planned = (measures: readonly { readonly measureId: string }[], duty: Duty): Duty['measures'] =>
  new Map(measures.map(({ measureId }) => [measureId, { finished: duty.measures.get(measureId)?.finished ?? false }]));

const withOne = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set(set).add(id);
const without = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((one) => one !== id));
