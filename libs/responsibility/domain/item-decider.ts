import type { Decider } from '#kernel';
import type { ItemEvent, ItemRefusal } from '../contracts/index.ts';
import {
  acknowledgeDuty,
  assignDuty,
  changeRole,
  insistOnDuty,
  reassignDuty,
  returnDuty,
  succeedInDuty,
} from './assignment-rules.ts';
import { completeDuty, endorseCompletion, reopenDuty, sendBackCompletion } from './completion-rules.ts';
import { evolveItem } from './evolve-item.ts';
import { stateIndicators } from './indicator-rules.ts';
import type { ItemCommand } from './item-commands.ts';
import {
  cancelItem,
  closeItem,
  enterMinutes,
  fileItem,
  registerItem,
  resumeItem,
  setImportance,
  suspendItem,
} from './item-rules.ts';
import type { ItemDecision, ItemState } from './item-state.ts';
import { decomposeDuty, finishMeasure } from './measure-rules.ts';
import { grantExtension, praiseDuty, refuseExtension, reviseDue, sendBackReport, setDue } from './review-rules.ts';
import { splitItem } from './split-rules.ts';
import {
  approveSubmission,
  rejectSubmission,
  reportProgress,
  requestCompletion,
  requestExtension,
} from './submission-rules.ts';
import {
  answerHelp,
  answerSlip,
  answerUrge,
  askHelp,
  issueSlip,
  rejectSlipAnswer,
  urgeDuty,
} from './supervision-rules.ts';

type RuleOf<Type extends ItemCommand['type']> = (
  command: Extract<ItemCommand, { readonly type: Type }>,
  state: ItemState,
) => ItemDecision;

/** The rule that decides each command. */
const rules: { readonly [Type in ItemCommand['type']]: RuleOf<Type> } = {
  RegisterItem: registerItem,
  FileItem: fileItem,
  EnterMinutes: enterMinutes,
  CloseItem: closeItem,
  SetImportance: setImportance,
  StateIndicators: stateIndicators,
  SuspendItem: suspendItem,
  ResumeItem: resumeItem,
  CancelItem: cancelItem,
  SplitItem: splitItem,
  AcknowledgeDuty: acknowledgeDuty,
  ReturnDuty: returnDuty,
  InsistOnDuty: insistOnDuty,
  ReassignDuty: reassignDuty,
  SucceedInDuty: succeedInDuty,
  AssignDuty: assignDuty,
  ChangeRole: changeRole,
  DecomposeDuty: decomposeDuty,
  FinishMeasure: finishMeasure,
  ReportProgress: reportProgress,
  RequestExtension: requestExtension,
  RequestCompletion: requestCompletion,
  ApproveSubmission: approveSubmission,
  RejectSubmission: rejectSubmission,
  SendBackReport: sendBackReport,
  AskHelp: askHelp,
  AnswerHelp: answerHelp,
  UrgeDuty: urgeDuty,
  AnswerUrge: answerUrge,
  IssueSlip: issueSlip,
  AnswerSlip: answerSlip,
  RejectSlipAnswer: rejectSlipAnswer,
  GrantExtension: grantExtension,
  RefuseExtension: refuseExtension,
  SendBackCompletion: sendBackCompletion,
  EndorseCompletion: endorseCompletion,
  CompleteDuty: completeDuty,
  PraiseDuty: praiseDuty,
  SetDue: setDue,
  ReviseDue: reviseDue,
  ReopenDuty: reopenDuty,
};

/** What concerns whoever acts on any duty of the item. */
const ofTheWhole: readonly ItemEvent['type'][] = [
  'ItemClosed',
  'ItemReopened',
  'ItemSuspended',
  'ItemResumed',
  'ItemCancelled',
  'ItemSplit',
  'ItemImportanceSet',
  'IndicatorsStated',
];

/** ResponsibilityItem: one matter, and one duty for each unit that has a part in it (一事一项). Stream `item-<id>`. */
export const itemDecider: Decider<ItemState, ItemCommand, ItemEvent, ItemRefusal> = {
  initial: { status: 'unregistered' },
  decide: (command, state) => (rules[command.type] as RuleOf<ItemCommand['type']>)(command as never, state),
  evolve: evolveItem,
  // What one unit does is not stale because another has reported.
  concerns: ({ type, data }, command) =>
    !('unitId' in command) || ofTheWhole.includes(type) || ('unitId' in data && data.unitId === command.unitId),
  bodyOf: (state) => (state.status === 'unregistered' ? null : state.bodyId),
};
