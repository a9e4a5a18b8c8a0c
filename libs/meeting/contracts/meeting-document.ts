import type { BodyId, Day, Instant, ItemId, MeetingId, UnitId, UserId } from '#kernel';
import type { AgendaReason, Attendance } from './meeting-events.ts';
import type { MeetingPhase } from './meeting-phases.ts';

/** A meeting as the ledger shows it: agenda, who was there, what was agreed, and how far its minutes are. */
export interface MeetingDocument {
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly title: string;
  readonly plannedOn: Day;
  readonly phase: MeetingPhase;
  readonly agenda: readonly AgendaEntry[];
  readonly opening: Opening | null;
  readonly attendance: readonly AttendanceEntry[];
  readonly resolutions: readonly ResolutionEntry[];
  readonly minutes: MinutesEntry | null;
  /** The revision of the meeting's stream: what `If-Match` takes. */
  readonly revision: number;
}

export interface AgendaEntry {
  readonly topicId: string;
  readonly title: string;
  readonly itemIds: readonly ItemId[];
  readonly reason: AgendaReason;
}

export interface Opening {
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: UserId;
  readonly at: Instant;
  /** Where the log stood: the moment that "between two meetings" is counted from. */
  readonly position: number;
}

export interface AttendanceEntry {
  readonly unitId: UnitId;
  readonly attendance: Attendance;
  readonly delegate: UserId | null;
  readonly proxy: UserId | null;
}

export interface ResolutionEntry {
  readonly resolutionId: string;
  readonly number: number;
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly createsItem: boolean;
}

export interface MinutesEntry {
  readonly version: number;
  readonly draftedAt: Instant;
  readonly countersignatures: readonly { readonly unitId: UnitId; readonly remark: string | null }[];
  readonly signedBy: UserId | null;
  readonly issued: Issue | null;
  /** The last event that the minutes went through. */
  readonly position: number;
}

export interface Issue {
  readonly number: number;
  readonly minutesNumber: string;
  readonly issuedOn: Day;
}
