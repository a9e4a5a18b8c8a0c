import type { Day, ItemId, KeptTemplate, SlipLevel, UnitId } from '#kernel';
import type { DutyRole, Grade, Importance, ReportFlaw } from '../contracts/index.ts';

interface OnDuty<Type extends string> {
  readonly type: Type;
  readonly itemId: ItemId;
  readonly unitId: UnitId;
}

export type AcknowledgeDuty = OnDuty<'AcknowledgeDuty'>;

export interface ReturnDuty extends OnDuty<'ReturnDuty'> {
  readonly reason: string;
  readonly today: Day;
  /** The last day on which the unit may say that the duty is not its own; `null`: no limit is set. */
  readonly returnBy: Day | null;
}

export interface InsistOnDuty extends OnDuty<'InsistOnDuty'> {
  readonly reason: string;
}

export interface ReassignDuty extends OnDuty<'ReassignDuty'> {
  readonly toUnitId: UnitId;
  readonly reason: string;
}

/** The unit has ended, or was named by mistake, and another goes on with its duty. */
export interface SucceedInDuty extends OnDuty<'SucceedInDuty'> {
  readonly toUnitId: UnitId;
  readonly reason: string;
  /** Has ended: who has a part already answers for both. Named by mistake: it answers for its own. */
  readonly because: 'ended' | 'mistaken';
}

export interface ChangeRole extends OnDuty<'ChangeRole'> {
  readonly role: DutyRole;
}

/** A unit that had no part in the item gets one: a correction of the minutes names it. */
export interface AssignDuty extends OnDuty<'AssignDuty'> {
  readonly role: DutyRole;
  readonly dueOn: Day | null;
}

export interface DecomposeDuty extends OnDuty<'DecomposeDuty'> {
  readonly planId: string;
  readonly measures: readonly { readonly measureId: string; readonly text: string; readonly dueOn: Day }[];
}

export interface FinishMeasure extends OnDuty<'FinishMeasure'> {
  readonly measureId: string;
}

/** Whether the unit leader has signed, or the unit does not ask for it. Else the submission waits as a draft. */
interface Signed {
  readonly signed: boolean;
}

export interface ReportProgress extends OnDuty<'ReportProgress'>, Signed {
  readonly reportId: string;
  readonly text: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly problem: string | null;
  readonly nextStep: string | null;
  readonly indicators: readonly { readonly name: string; readonly value: number }[];
  readonly noChange: boolean;
}

export interface RequestExtension extends OnDuty<'RequestExtension'>, Signed {
  readonly requestId: string;
  readonly reason: string;
  readonly proposedOn: Day;
  readonly today: Day;
}

export interface RequestCompletion extends OnDuty<'RequestCompletion'>, Signed {
  readonly requestId: string;
  readonly text: string;
}

export interface ApproveSubmission extends OnDuty<'ApproveSubmission'> {
  readonly draftId: string;
  readonly today: Day;
}

export interface RejectSubmission extends OnDuty<'RejectSubmission'> {
  readonly draftId: string;
  readonly reason: string;
}

export interface SendBackReport extends OnDuty<'SendBackReport'> {
  readonly reportId: string;
  readonly reason: string;
  readonly flaw: ReportFlaw;
}

export interface AskHelp extends OnDuty<'AskHelp'> {
  readonly helpId: string;
  readonly text: string;
}

export interface AnswerHelp extends OnDuty<'AnswerHelp'> {
  readonly helpId: string;
  readonly text: string;
}

export interface UrgeDuty extends OnDuty<'UrgeDuty'> {
  readonly urgeId: string;
  readonly text: string;
  readonly answerBy: Day;
  readonly today: Day;
}

export interface AnswerUrge extends OnDuty<'AnswerUrge'> {
  readonly urgeId: string;
  readonly text: string;
}

export interface IssueSlip extends OnDuty<'IssueSlip'> {
  readonly slipId: string;
  readonly number: string;
  readonly level: SlipLevel;
  readonly requirement: string;
  readonly deadline: Day;
  readonly today: Day;
  /** On which slip a matter may start, by the rules in force. */
  readonly startsAt: Readonly<Record<Importance, SlipLevel>>;
  /** With which it is printed ever after. */
  readonly templates: readonly KeptTemplate[];
}

export interface AnswerSlip extends OnDuty<'AnswerSlip'> {
  readonly slipId: string;
  readonly text: string;
  readonly today: Day;
}

/** The office judges that the last answer gives no good reason. */
export interface RejectSlipAnswer extends OnDuty<'RejectSlipAnswer'> {
  readonly slipId: string;
  readonly reason: string;
}

/** Who acts, and who has the last word by the rules in force. */
export interface Decided {
  readonly by: 'office' | 'convenor';
  readonly decider: 'office' | 'convenor';
}

/** The answer names the exact new date. */
export interface GrantExtension extends OnDuty<'GrantExtension'>, Decided {
  readonly requestId: string;
  readonly dueOn: Day;
  readonly today: Day;
}

export interface RefuseExtension extends OnDuty<'RefuseExtension'>, Decided {
  readonly requestId: string;
  readonly reason: string;
}

export interface SendBackCompletion extends OnDuty<'SendBackCompletion'> {
  readonly requestId: string;
  readonly reason: string;
}

/** The office thinks it done, and the convenor may complete it. */
export interface EndorseCompletion extends OnDuty<'EndorseCompletion'>, Pick<Decided, 'decider'> {
  readonly requestId: string;
  readonly grade: Grade;
}

export interface PraiseDuty extends OnDuty<'PraiseDuty'> {
  readonly praiseId: string;
  readonly text: string;
}

export interface CompleteDuty extends OnDuty<'CompleteDuty'>, Decided {
  readonly requestId: string;
  readonly grade: Grade;
}

/** The first date of a duty for which nothing gave one. */
export interface SetDue extends OnDuty<'SetDue'> {
  readonly dueOn: Day;
  readonly today: Day;
}

/** The joint meeting has set another date. */
export interface ReviseDue extends OnDuty<'ReviseDue'> {
  readonly dueOn: Day;
}

export interface ReopenDuty extends OnDuty<'ReopenDuty'> {
  readonly reason: string;
}

export type DutyCommand =
  | AcknowledgeDuty
  | ReturnDuty
  | InsistOnDuty
  | ReassignDuty
  | SucceedInDuty
  | AssignDuty
  | ChangeRole
  | DecomposeDuty
  | FinishMeasure
  | ReportProgress
  | RequestExtension
  | RequestCompletion
  | ApproveSubmission
  | RejectSubmission
  | SendBackReport
  | AskHelp
  | AnswerHelp
  | UrgeDuty
  | AnswerUrge
  | IssueSlip
  | AnswerSlip
  | RejectSlipAnswer
  | GrantExtension
  | RefuseExtension
  | SendBackCompletion
  | EndorseCompletion
  | CompleteDuty
  | PraiseDuty
  | SetDue
  | ReviseDue
  | ReopenDuty;
