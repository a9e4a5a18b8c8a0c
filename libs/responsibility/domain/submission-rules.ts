import { accept, type Day, type ItemId, type Refusal, refuse, type UnitId } from '#kernel';
import type { DutyAct, ItemEvent, ItemRefusal, SubmissionKind } from '../contracts/index.ts';
import type {
  ApproveSubmission,
  RejectSubmission,
  ReportProgress,
  RequestCompletion,
  RequestExtension,
} from './duty-commands.ts';
import { act, type Duty, type ItemDecision, type ItemState, type OpenItem, type Submission } from './item-state.ts';
import { flawOf } from './words.ts';

/**
 * What a unit submits: a report, a request for more time, a request for completion. Where the unit wants its leader's
 * signature and does not have it yet, the submission waits as a draft, one at a time; signed, it takes effect under
 * the draft's id.
 */
const acts: Readonly<Record<SubmissionKind, DutyAct>> = {
  report: 'report',
  extension: 'requestExtension',
  completion: 'requestCompletion',
};

/** A report says something, its percentage does not go back behind what was not sent back, and "no change" moves nothing. */
export const reportProgress = (c: ReportProgress, s: ItemState): ItemDecision => {
  const { itemId, unitId, text, percent, problem, nextStep, indicators, noChange } = c;
  return submit(c, s, {
    ...{ itemId, unitId, draftId: c.reportId, kind: 'report', text, percent, problem, nextStep, noChange },
    indicators: indicators.map(({ name, value }) => ({ name, value })),
    proposedOn: null,
  });
};

/** 延期申请: asked for while the date has not passed, for a later one; it may be asked for again. */
export const requestExtension = (c: RequestExtension, s: ItemState): ItemDecision =>
  submit(c, s, { ...wordsOnly(c, c.requestId, 'extension', c.reason), proposedOn: c.proposedOn }, c.today);

/** 申请办结: completion is asked for with a report of what was done, when the measures of the plan are finished. */
export const requestCompletion = (c: RequestCompletion, s: ItemState): ItemDecision =>
  submit(c, s, wordsOnly(c, c.requestId, 'completion', c.text));

/** The unit leader signs a draft: it is looked at again, as it stands now, and takes effect. */
export const approveSubmission = (c: ApproveSubmission, s: ItemState): ItemDecision =>
  act(s, c, 'approve', `approved ${c.draftId}`, (duty, item) => {
    const { itemId, unitId, draftId, today } = c;
    const { draft } = duty;
    if (draft?.draftId !== draftId) return refuse('draft.unknown', { draftId });
    const decision = act(item, c, acts[draft.kind], null, () => flawOfSubmission(draft, duty, item, today) ?? accept());
    if ('refused' in decision) return decision;
    return accept<ItemEvent>({ type: 'SubmissionApproved', v: 1, data: { itemId, unitId, draftId } }, effectOf(draft));
  });

/** The unit leader gives a draft back to the liaison, with a reason. */
export const rejectSubmission = (c: RejectSubmission, s: ItemState): ItemDecision =>
  act(s, c, 'reject', `rejected ${c.draftId} ${c.reason}`, (duty) => {
    const { itemId, unitId, draftId, reason } = c;
    if (duty.draft?.draftId !== draftId) return refuse('draft.unknown', { draftId });
    return flawOf(reason) ?? accept({ type: 'SubmissionRejected', v: 1, data: { itemId, unitId, draftId, reason } });
  });

const submit = (
  c: { readonly itemId: ItemId; readonly unitId: UnitId; readonly signed: boolean },
  s: ItemState,
  submission: Submission,
  today: Day | null = null,
): ItemDecision =>
  act(s, c, acts[submission.kind], `${submission.kind} ${submission.draftId}`, (duty, item) => {
    const flaw = flawOfSubmission(submission, duty, item, today);
    if (flaw) return flaw;
    if (c.signed) return accept(effectOf(submission));
    if (duty.draft) return refuse('draft.waiting', { draftId: duty.draft.draftId });
    return accept({ type: 'SubmissionDrafted', v: 1, data: submission });
  });

const wordsOnly = (
  { itemId, unitId }: { readonly itemId: ItemId; readonly unitId: UnitId },
  draftId: string,
  kind: SubmissionKind,
  text: string,
): Submission => ({
  ...{ itemId, unitId, draftId, kind, text },
  ...{ percent: null, problem: null, nextStep: null, indicators: [], noChange: false, proposedOn: null },
});

const flawOfSubmission = (
  submission: Submission,
  duty: Duty,
  item: OpenItem,
  today: Day | null,
): Refusal<ItemRefusal> | null =>
  flawOf(submission.text) ??
  (submission.kind === 'report' ? (flawOfReport(submission, duty) ?? flawOfValues(submission, item)) : null) ??
  (submission.kind === 'completion' ? flawOfCompletion(duty) : null) ??
  (submission.kind === 'extension' ? flawOfExtension(submission, duty, today) : null);

const flawOfReport = ({ percent, noChange }: Submission, duty: Duty): Refusal<ItemRefusal> | null => {
  if (percent === null || !Number.isInteger(percent) || percent < 0 || percent > 100) {
    return refuse('duty.percent-out-of-range');
  }
  if (percent < duty.percent) return refuse('duty.progress-goes-back', { before: duty.percent, percent });
  if (noChange && percent !== duty.percent) return refuse('report.changes', { before: duty.percent, percent });
  return null;
};

/** Where it is stated what figures the item is to come to, a report gives values of these; else under any name. */
const flawOfValues = ({ indicators }: Submission, item: OpenItem): Refusal<ItemRefusal> | null => {
  const odd = indicators.find(({ name, value }) => name.trim() === '' || !Number.isFinite(value));
  if (odd) return refuse('report.indicator-odd', { name: odd.name });
  if (item.indicators.length === 0) return null;
  const stranger = indicators.find(({ name }) => !item.indicators.some((stated) => stated.name === name));
  return stranger ? refuse('report.indicator-unknown', { name: stranger.name }) : null;
};

/** The plan is the unit's own: what it has not finished it finishes, or leaves out of a later plan. */
const flawOfCompletion = ({ measures }: Duty): Refusal<ItemRefusal> | null => {
  const open = [...measures.values()].filter(({ finished }) => !finished).length;
  return open > 0 ? refuse('completion.measures-open', { open }) : null;
};

const flawOfExtension = ({ proposedOn }: Submission, duty: Duty, today: Day | null): Refusal<ItemRefusal> | null => {
  if (duty.dueOn === null) return refuse('extension.without-date');
  if (today !== null && today > duty.dueOn) return refuse('extension.too-late', { day: duty.dueOn });
  if (proposedOn === null || proposedOn <= duty.dueOn) return refuse('extension.not-later', { day: duty.dueOn });
  return duty.extension === null ? null : refuse('extension.waiting', { requestId: duty.extension });
};

/** The event by which a submission takes effect. */
const effectOf = (submission: Submission): ItemEvent => {
  const { itemId, unitId, draftId, kind, text, percent, problem, nextStep, indicators, noChange, proposedOn } =
    submission;
  if (kind === 'completion') {
    return { type: 'CompletionRequested', v: 1, data: { itemId, unitId, requestId: draftId, text } };
  }
  if (kind === 'extension' && proposedOn !== null) {
    return { type: 'ExtensionRequested', v: 1, data: { itemId, unitId, requestId: draftId, reason: text, proposedOn } };
  }
  return {
    type: 'ProgressReported',
    v: 2,
    data: { itemId, unitId, reportId: draftId, text, percent: percent ?? 0, problem, nextStep, indicators, noChange },
  };
};
