import type { BodyId, Day, ItemId, MeetingId, UnitId, UserId } from '#kernel';
import type { AgendaReason, Attendance } from '../contracts/index.ts';

interface OnMeeting<Type extends string> {
  readonly type: Type;
  readonly meetingId: MeetingId;
}

export interface ProposeMeeting extends OnMeeting<'ProposeMeeting'> {
  readonly bodyId: BodyId;
  readonly title: string;
  readonly plannedOn: Day;
}

export interface PutAgendaItem extends OnMeeting<'PutAgendaItem'> {
  readonly topicId: string;
  readonly title: string;
  readonly itemIds: readonly ItemId[];
  readonly reason: AgendaReason;
}

export type SendInvitations = OnMeeting<'SendInvitations'>;

export interface OpenMeeting extends OnMeeting<'OpenMeeting'> {
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: UserId;
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

export interface AdoptResolution extends OnMeeting<'AdoptResolution'> {
  readonly resolutionId: string;
  /** May be empty: then the text stands alone. */
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly createsItem: boolean;
}

/** Other words, units or date for a resolution, as the next version of the draft. */
export interface AmendResolution extends Omit<AdoptResolution, 'type'> {
  readonly type: 'AmendResolution';
  readonly version: number;
}

export type CloseMeeting = OnMeeting<'CloseMeeting'>;

interface OnMinutes<Type extends string> extends OnMeeting<Type> {
  /** The draft that the actor saw: 1, 2, 3 … */
  readonly version: number;
}

export type DraftMinutes = OnMinutes<'DraftMinutes'>;

export interface CountersignMinutes extends OnMinutes<'CountersignMinutes'> {
  readonly unitId: UnitId;
  readonly remark: string | null;
}

export interface SignMinutes extends OnMinutes<'SignMinutes'> {
  readonly signedBy: UserId;
}

export interface IssueMinutes extends OnMinutes<'IssueMinutes'> {
  /** As taken from the body's register. */
  readonly number: number;
  readonly issuedOn: Day;
}

export type MeetingCommand =
  | ProposeMeeting
  | PutAgendaItem
  | SendInvitations
  | OpenMeeting
  | RecordAttendance
  | AdoptResolution
  | AmendResolution
  | CloseMeeting
  | DraftMinutes
  | CountersignMinutes
  | SignMinutes
  | IssueMinutes;
