import type { BodyId, Day, GroupId, ItemId, MeetingId, UnitId } from '#kernel';
import type { DutyRole, Grade, itemOrigins } from '../contracts/index.ts';

/** One unit's part as the office wants it. Groups are resolved to their members before the command is made. */
export interface Assignment {
  readonly unitId: UnitId;
  readonly role: DutyRole;
  readonly groupId: GroupId | null;
  readonly dueOn: Day | null;
  readonly longTerm: boolean;
}

export interface RegisterItem {
  readonly type: 'RegisterItem';
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly origin: (typeof itemOrigins)[number];
  readonly originId: string;
  readonly assignments: readonly Assignment[];
}

interface OnDuty<Type extends string> {
  readonly type: Type;
  readonly itemId: ItemId;
  readonly unitId: UnitId;
}

export type AcknowledgeDuty = OnDuty<'AcknowledgeDuty'>;

export interface ReportProgress extends OnDuty<'ReportProgress'> {
  readonly reportId: string;
  readonly text: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly problem: string | null;
  readonly nextStep: string | null;
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

export interface RequestCompletion extends OnDuty<'RequestCompletion'> {
  readonly requestId: string;
  readonly text: string;
}

export interface SendBackCompletion extends OnDuty<'SendBackCompletion'> {
  readonly requestId: string;
  readonly reason: string;
}

export interface CompleteDuty extends OnDuty<'CompleteDuty'> {
  readonly requestId: string;
  readonly grade: Grade;
}

export interface ReviseDue extends OnDuty<'ReviseDue'> {
  readonly dueOn: Day;
}

export interface EnterMinutes {
  readonly type: 'EnterMinutes';
  readonly itemId: ItemId;
  readonly meetingId: MeetingId;
  readonly minutesNumber: string;
  readonly resolutionId: string;
  readonly text: string;
}

export interface CloseItem {
  readonly type: 'CloseItem';
  readonly itemId: ItemId;
}

export type ItemCommand =
  | RegisterItem
  | AcknowledgeDuty
  | ReportProgress
  | UrgeDuty
  | AnswerUrge
  | RequestCompletion
  | SendBackCompletion
  | CompleteDuty
  | ReviseDue
  | EnterMinutes
  | CloseItem;
