import { type Instant, unreachable } from '#kernel';
import type { Cause, DutyDocument } from '../contracts/index.ts';
import type { RecordedItemEvent } from './item-event.ts';

/** What an event of its item makes of a duty's document. */
export const evolveDuty = (duty: DutyDocument | null, event: RecordedItemEvent): DutyDocument | null => {
  if (event.type === 'DutyAssigned') return assigned(event);
  if (duty === null) throw new Error(`${event.type} in ${event.data.itemId} for a unit without a duty there`);
  const changed = { ...duty, ...changeBy(event, duty, event.recordedAt), revision: event.revision };
  return {
    ...changed,
    statusFrom: changed.status === duty.status ? duty.statusFrom : causeIn(event),
    dueFrom: changed.dueOn === duty.dueOn ? duty.dueFrom : causeIn(event),
    ...(changed.measures !== duty.measures && measureIn(changed.measures, event)),
  };
};

const measureIn = (measures: DutyDocument['measures'], event: RecordedItemEvent) => {
  const [first = null] = measures.flatMap(({ finished, dueOn }) => (finished ? [] : [dueOn])).toSorted();
  return { measureDue: first, measureFrom: first === null ? null : causeIn(event) };
};

const causeIn = ({ type, position, recordedAt }: RecordedItemEvent): Cause => ({ type, position, at: recordedAt });

const changeBy = (
  event: Exclude<RecordedItemEvent, { readonly type: 'DutyAssigned' }>,
  duty: DutyDocument,
  at: Instant,
): Partial<DutyDocument> => {
  switch (event.type) {
    case 'DutyAcknowledged':
      return { status: 'acknowledged', acknowledgedAt: at };
    case 'DutyReturned':
      return { status: 'returned', reason: event.data.reason };
    case 'DutyInsistedOn':
      return { status: 'assigned', handedOverAt: at, returnable: false, reason: event.data.reason };
    case 'DutyReassigned':
      return { ...settled, status: 'reassigned', reassignedTo: event.data.toUnitId, reason: event.data.reason };
    case 'DutyRoleChanged':
      return { role: event.data.role };
    case 'DutyDecomposed':
      return { measures: event.data.measures.map((measure) => ({ ...measure, finished: wasFinished(measure, duty) })) };
    case 'MeasureFinished':
      return {
        measures: duty.measures.map((measure) =>
          measure.measureId === event.data.measureId ? { ...measure, finished: true } : measure,
        ),
      };
    case 'SubmissionDrafted': {
      const { draftId, kind, text, percent, proposedOn } = event.data;
      return { draft: { draftId, kind, text, percent, proposedOn, at } };
    }
    case 'SubmissionApproved':
      return { draft: null };
    case 'SubmissionRejected':
      return { draft: null, reason: event.data.reason };
    case 'ProgressReported': {
      const { itemId: _, unitId: __, ...report } = event.data;
      const { percent } = report;
      return {
        status: 'in-progress',
        percent,
        percentBefore: duty.percent,
        lastReport: { ...report, at },
        reports: duty.reports + 1,
        rewrite: null,
      };
    }
    case 'ReportSentBack':
      return { rewrite: event.data.reason, percent: duty.percentBefore };
    case 'HelpRequested': {
      const { helpId, text } = event.data;
      return { openHelp: [...duty.openHelp, { helpId, text, at }] };
    }
    case 'HelpAnswered':
      return { openHelp: duty.openHelp.filter(({ helpId }) => helpId !== event.data.helpId) };
    case 'DutyUrged': {
      const { urgeId, text, answerBy } = event.data;
      return { openUrges: [...duty.openUrges, { urgeId, text, answerBy, at }], urges: duty.urges + 1 };
    }
    case 'UrgeAnswered':
      return { openUrges: duty.openUrges.filter(({ urgeId }) => urgeId !== event.data.urgeId) };
    case 'SlipIssued': {
      const { slipId, number, level, requirement, deadline } = event.data;
      return {
        slip: {
          slipId,
          number,
          level,
          requirement,
          deadline,
          answered: false,
          answeredOn: null,
          insufficient: null,
          at,
        },
        slips: duty.slips + 1,
      };
    }
    case 'SlipAnswered':
      return { slip: duty.slip && { ...duty.slip, answered: true, answeredOn: event.data.answeredOn } };
    case 'SlipAnswerRejected':
      return {
        slip: duty.slip && { ...duty.slip, answered: false, answeredOn: null, insufficient: event.data.reason },
      };
    case 'ExtensionRequested': {
      const { requestId, reason, proposedOn } = event.data;
      return { extension: { requestId, reason, proposedOn, at } };
    }
    case 'ExtensionGranted':
      return { extension: null, dueOn: event.data.dueOn, extensions: duty.extensions + 1 };
    case 'ExtensionRefused':
      return { extension: null, reason: event.data.reason };
    case 'CompletionRequested': {
      const { requestId, text } = event.data;
      return { status: 'completion-requested', completion: { requestId, text, at }, endorsed: null };
    }
    case 'CompletionEndorsed':
      return { endorsed: event.data.grade };
    case 'DutyPraised':
      return { praises: duty.praises + 1 };
    case 'CompletionSentBack':
      return { status: 'in-progress', reason: event.data.reason };
    case 'DutyCompleted':
      return { ...settled, status: 'completed', completedAt: at, grade: event.data.grade };
    case 'DutyDueRevised':
      return { dueOn: event.data.dueOn, longTerm: false };
    case 'DutyReopened':
      return { status: 'in-progress', completedAt: null, grade: null, reason: event.data.reason };
    case 'DutySuspended':
      return { status: 'suspended' };
    case 'DutyResumed':
      return {
        status: event.data.status,
        ...(isUnsigned(event.data.status) && { handedOverAt: at, acknowledgedAt: null }),
      };
    case 'DutyCancelled':
      return { ...settled, status: 'cancelled' };
    // What becomes of the item shows in its own document.
    case 'ItemRegistered':
    case 'ItemFiled':
    case 'ItemImportanceSet':
    case 'IndicatorsStated':
    case 'MinutesEntered':
    case 'ItemClosed':
    case 'ItemReopened':
    case 'ItemSuspended':
    case 'ItemResumed':
    case 'ItemCancelled':
    case 'ItemSplit':
      return {};
    default:
      return unreachable(event);
  }
};

/** It has the whole time to sign, or to give back, when it gets the duty again. */
const isUnsigned = (status: DutyDocument['status']): boolean => status === 'assigned' || status === 'returned';

/** Nothing waits for an answer any more. */
const settled = { openUrges: [], openHelp: [], draft: null, extension: null } as const;

const wasFinished = ({ measureId }: { readonly measureId: string }, { measures }: DutyDocument): boolean =>
  measures.some((measure) => measure.measureId === measureId && measure.finished);

const assigned = (event: Extract<RecordedItemEvent, { readonly type: 'DutyAssigned' }>): DutyDocument => ({
  ...event.data,
  bodyId: event.bodyId,
  status: 'assigned',
  statusFrom: causeIn(event),
  dueFrom: causeIn(event),
  measureDue: null,
  measureFrom: null,
  percent: 0,
  percentBefore: 0,
  assignedAt: event.recordedAt,
  handedOverAt: event.recordedAt,
  acknowledgedAt: null,
  returnable: true,
  reason: null,
  reassignedTo: null,
  measures: [],
  draft: null,
  lastReport: null,
  reports: 0,
  rewrite: null,
  openHelp: [],
  openUrges: [],
  urges: 0,
  slip: null,
  slips: 0,
  extension: null,
  extensions: 0,
  completion: null,
  endorsed: null,
  completedAt: null,
  grade: null,
  praises: 0,
  revision: event.revision,
});
