import {
  Amount,
  Count,
  DayField,
  Fields,
  Flag,
  type GroupId,
  Id,
  type ItemId,
  ListOf,
  OneOf,
  OrNull,
  slipLevels,
  TemplateField,
  Text,
  type UnitId,
} from '#kernel';
import { unfinishedStatuses } from './duty-transitions.ts';

/** A unit's part in an item, the gravest first: coordinates, answers for its part, assists, or answers for its own territory. */
export const dutyRoles = ['lead', 'responsible', 'cooperating', 'local'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** Why a report is to be written anew: it does not say enough, it is not true, or it says nothing. */
export const reportFlaws = ['unclear', 'false', 'empty'] as const;
export type ReportFlaw = (typeof reportFlaws)[number];

/** 优秀, 良好, 合格, 不合格. */
export const grades = ['excellent', 'good', 'passed', 'failed'] as const;
export type Grade = (typeof grades)[number];

/** What a unit submits and its leader may have to sign: a report, a request for more time, a request for completion. */
export const submissionKinds = ['report', 'extension', 'completion'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

const duty = { itemId: Id<ItemId>(), unitId: Id<UnitId>() };

const reported = {
  reportId: Id(),
  text: Text,
  percent: Count,
  problem: OrNull(Text),
  nextStep: OrNull(Text),
};

/** A report of the first version: it had no actual values, and could not say that nothing changed. */
interface FirstReport {
  readonly reportId: string;
}

/** What happens to one unit's part of an item. */
export const dutyEvents = {
  DutyAssigned: {
    v: 1,
    data: Fields({
      ...duty,
      role: OneOf(dutyRoles),
      /** The collective through which the unit got the duty. */
      groupId: OrNull(Id<GroupId>()),
      dueOn: OrNull(DayField),
      /** 长期坚持: without an end, so never overdue. */
      longTerm: Flag,
    }),
  },
  /** A correction of the minutes names another lead, or a successor takes over a graver part than its own. */
  DutyRoleChanged: { v: 1, data: Fields({ ...duty, role: OneOf(dutyRoles) }) },
  DutyAcknowledged: { v: 1, data: Fields(duty) },
  /** 退回: "not ours". */
  DutyReturned: { v: 1, data: Fields({ ...duty, reason: Text }) },
  DutyInsistedOn: { v: 1, data: Fields({ ...duty, reason: Text }) },
  /** The duty goes to another unit, whose assignment is the next event. */
  DutyReassigned: { v: 1, data: Fields({ ...duty, toUnitId: Id<UnitId>(), reason: Text }) },
  /** 分解. Said again, the later plan counts; a measure that stays keeps its id. */
  DutyDecomposed: {
    v: 1,
    data: Fields({ ...duty, planId: Id(), measures: ListOf(Fields({ measureId: Id(), text: Text, dueOn: DayField })) }),
  },
  MeasureFinished: { v: 1, data: Fields({ ...duty, measureId: Id() }) },
  /** A submission that waits for the unit leader. `null`: not a matter of its kind. */
  SubmissionDrafted: {
    v: 1,
    data: Fields({
      ...duty,
      draftId: Id(),
      kind: OneOf(submissionKinds),
      text: Text,
      percent: OrNull(Count),
      problem: OrNull(Text),
      nextStep: OrNull(Text),
      indicators: ListOf(Fields({ name: Text, value: Amount })),
      noChange: Flag,
      proposedOn: OrNull(DayField),
    }),
  },
  /** The leader signs; what was submitted is the next event. */
  SubmissionApproved: { v: 1, data: Fields({ ...duty, draftId: Id() }) },
  SubmissionRejected: { v: 1, data: Fields({ ...duty, draftId: Id(), reason: Text }) },
  ProgressReported: {
    v: 2,
    data: Fields({
      ...duty,
      ...reported,
      /** Actual values of the notice's targets. */
      indicators: ListOf(Fields({ name: Text, value: Amount })),
      /** Nothing moved, and the text says why. */
      noChange: Flag,
    }),
    upcast: { 1: (report: FirstReport) => ({ ...report, indicators: [], noChange: false }) },
  },
  /** The office asks for the last report to be written anew. */
  ReportSentBack: {
    v: 2,
    data: Fields({ ...duty, reportId: Id(), reason: Text, flaw: OneOf(reportFlaws) }),
    upcast: { 1: (sentBack: object) => ({ ...sentBack, flaw: 'unclear' }) },
  },
  /** 需协调: what the unit cannot settle alone, and proposes for the next meeting. */
  HelpRequested: { v: 1, data: Fields({ ...duty, helpId: Id(), text: Text }) },
  HelpAnswered: { v: 1, data: Fields({ ...duty, helpId: Id(), text: Text }) },
  DutyUrged: { v: 1, data: Fields({ ...duty, urgeId: Id(), text: Text, answerBy: DayField }) },
  UrgeAnswered: { v: 1, data: Fields({ ...duty, urgeId: Id(), text: Text }) },
  SlipIssued: {
    v: 2,
    data: Fields({
      ...duty,
      slipId: Id(),
      number: Text,
      level: OneOf(slipLevels),
      requirement: Text,
      deadline: DayField,
      /** With which it is printed ever after; the first version kept none. */
      templates: ListOf(TemplateField),
    }),
    upcast: { 1: (issued: object) => ({ ...issued, templates: [] }) },
  },
  SlipAnswered: {
    v: 2,
    /** The first version did not say on which day: such an answer is taken for one in time. */
    data: Fields({ ...duty, slipId: Id(), text: Text, answeredOn: OrNull(DayField) }),
    upcast: { 1: (answered: object) => ({ ...answered, answeredOn: null }) },
  },
  /** The office finds that the answer gives no good reason: the slip stands unanswered again. */
  SlipAnswerRejected: { v: 1, data: Fields({ ...duty, slipId: Id(), reason: Text }) },
  ExtensionRequested: { v: 1, data: Fields({ ...duty, requestId: Id(), reason: Text, proposedOn: DayField }) },
  ExtensionGranted: { v: 1, data: Fields({ ...duty, requestId: Id(), dueOn: DayField }) },
  ExtensionRefused: { v: 1, data: Fields({ ...duty, requestId: Id(), reason: Text }) },
  CompletionRequested: { v: 1, data: Fields({ ...duty, requestId: Id(), text: Text }) },
  /** The office has looked at it and thinks it done; the convenor has the last word. */
  CompletionEndorsed: { v: 1, data: Fields({ ...duty, requestId: Id(), grade: OneOf(grades) }) },
  CompletionSentBack: { v: 1, data: Fields({ ...duty, requestId: Id(), reason: Text }) },
  DutyCompleted: { v: 1, data: Fields({ ...duty, requestId: Id(), grade: OneOf(grades) }) },
  DutyDueRevised: { v: 1, data: Fields({ ...duty, dueOn: DayField }) },
  DutyReopened: { v: 1, data: Fields({ ...duty, reason: Text }) },
  /** 通报表扬: a leader's praise of what the unit did. */
  DutyPraised: { v: 1, data: Fields({ ...duty, praiseId: Id(), text: Text }) },
  DutySuspended: { v: 1, data: Fields(duty) },
  /** It is again what it was before it rested. Of the first version every unit signed anew. */
  DutyResumed: {
    v: 2,
    data: Fields({ ...duty, status: OneOf(unfinishedStatuses) }),
    upcast: { 1: (resumed: object) => ({ ...resumed, status: 'assigned' }) },
  },
  DutyCancelled: { v: 1, data: Fields(duty) },
} as const;
