import type { BodyId, Day, ItemId, KeptTemplate, MeetingId, UnitId, UserId } from '#kernel';
import type { AgendaReason, Attendance, ChairPost, Succession } from '../contracts/index.ts';
import type { CorrectionCommand } from './correction-commands.ts';

interface OnMeeting<Type extends string> {
  readonly type: Type;
  readonly meetingId: MeetingId;
}

/** Who of the members has ended, and who has its place. */
interface KnowsSuccessions {
  readonly successions: readonly Succession[];
}

export interface ProposeMeeting extends OnMeeting<'ProposeMeeting'> {
  readonly bodyId: BodyId;
  readonly title: string;
  readonly plannedOn: Day;
  readonly today: Day;
}

interface OnTopic<Type extends string> extends OnMeeting<Type> {
  readonly topicId: string;
}

interface PutTopic<Type extends string> extends OnTopic<Type> {
  readonly title: string;
  readonly itemIds: readonly ItemId[];
  readonly reason: AgendaReason;
  /** May be empty: the reason alone says it. */
  readonly because: string;
  readonly proposedBy: UnitId | null;
}

export type PutAgendaItem = PutTopic<'PutAgendaItem'>;

export interface SettleAgenda extends OnMeeting<'SettleAgenda'> {
  readonly settledOn: Day;
  readonly unitIds: readonly UnitId[];
  readonly topicIds: readonly string[];
  /** The units that are members of the body. */
  readonly members: readonly UnitId[];
  readonly today: Day;
}

export interface AgreeAgenda extends OnMeeting<'AgreeAgenda'> {
  readonly agreedBy: UserId;
}

export type SendInvitations = OnMeeting<'SendInvitations'>;

export interface PostponeMeeting extends OnMeeting<'PostponeMeeting'> {
  readonly plannedOn: Day;
  readonly reason: string;
  readonly today: Day;
}

export interface CancelMeeting extends OnMeeting<'CancelMeeting'> {
  readonly reason: string;
}

export interface OpenMeeting extends OnMeeting<'OpenMeeting'> {
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: UserId;
  readonly chairsAs: ChairPost;
  /** Whether that person is a convenor or a deputy. */
  readonly mayChair: boolean;
  readonly today: Day;
}

export interface RecordAttendance extends OnMeeting<'RecordAttendance'> {
  readonly unitId: UnitId;
  /** Whether the unit is a member of the body on the day of the meeting. */
  readonly isMember: boolean;
  readonly attendance: Attendance;
  readonly delegate: UserId | null;
  readonly proxy: UserId | null;
}

/** `attendance: null`: the unit was not there. */
export interface CorrectAttendance extends Omit<RecordAttendance, 'type' | 'attendance'>, KnowsSuccessions {
  readonly type: 'CorrectAttendance';
  readonly attendance: Attendance | null;
}

/** On the spot, while the meeting runs. */
export type AddTopic = PutTopic<'AddTopic'>;

export interface TakeTopic extends OnTopic<'TakeTopic'> {
  /** Whether it is meant to be taken before others that stand before it. */
  readonly outOfOrder: boolean;
}

export interface DeferTopic extends OnTopic<'DeferTopic'> {
  readonly reason: string;
}

export interface AdoptResolution extends OnMeeting<'AdoptResolution'> {
  readonly resolutionId: string;
  /** Left empty, it is made of the text. */
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly createsItem: boolean;
}

/** Other words, units or date for a resolution, as the next version of the draft. */
export interface AmendResolution extends Omit<AdoptResolution, 'type'>, KnowsSuccessions {
  readonly type: 'AmendResolution';
  readonly version: number;
}

export interface WithdrawResolution extends OnMeeting<'WithdrawResolution'>, KnowsSuccessions {
  readonly resolutionId: string;
  readonly reason: string;
}

export interface CloseMeeting extends OnMeeting<'CloseMeeting'>, KnowsSuccessions {
  /** The units that are members of the body: who of them is absent is told by it. */
  readonly members: readonly UnitId[];
}

interface OnMinutes<Type extends string> extends OnMeeting<Type> {
  /** The draft that the actor saw: 1, 2, 3 … */
  readonly version: number;
}

export type DraftMinutes = OnMinutes<'DraftMinutes'>;

export interface CountersignMinutes extends OnMinutes<'CountersignMinutes'>, KnowsSuccessions {
  readonly unitId: UnitId;
  readonly remark: string | null;
  /** The resolution that the remark is about; `null`: the minutes as a whole. */
  readonly remarkOn: string | null;
}

export interface SignMinutes extends OnMinutes<'SignMinutes'>, KnowsSuccessions {
  readonly signedBy: UserId;
  readonly today: Day;
}

export interface IssueMinutes extends OnMinutes<'IssueMinutes'> {
  /** As taken from the body's register; `year` where numbers go by the year. */
  readonly number: number;
  readonly year: number | null;
  readonly issuedOn: Day;
  readonly today: Day;
  /** With which they are printed ever after. */
  readonly templates: readonly KeptTemplate[];
}

export type MeetingCommand =
  | ProposeMeeting
  | PutAgendaItem
  | SettleAgenda
  | AgreeAgenda
  | SendInvitations
  | PostponeMeeting
  | CancelMeeting
  | OpenMeeting
  | RecordAttendance
  | CorrectAttendance
  | AddTopic
  | TakeTopic
  | DeferTopic
  | AdoptResolution
  | AmendResolution
  | WithdrawResolution
  | CloseMeeting
  | DraftMinutes
  | CountersignMinutes
  | SignMinutes
  | IssueMinutes
  | CorrectionCommand;
