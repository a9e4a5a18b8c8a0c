import type { BodyId, Day, Instant, ItemId, MeetingId, UnitId, UserId } from '#kernel';
import type { CorrectionEntry } from './correction-entry.ts';
import type { Issue } from './issue.ts';
import type { AgendaReason, Attendance, ChairPost } from './meeting-events.ts';
import type { MeetingPhase } from './meeting-phases.ts';
import type { ResolutionEntry } from './resolution-entry.ts';

/** A meeting as the ledger shows it: agenda, who was there, what was agreed, and how far its minutes are. */
export interface MeetingDocument {
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly title: string;
  readonly plannedOn: Day;
  readonly phase: MeetingPhase;
  /** Why it was put off last, or is not held. */
  readonly reason: string | null;
  /** In the order in which topics are to be taken. */
  readonly agenda: readonly AgendaEntry[];
  /** The liaison meeting that settled the agenda as it is now. */
  readonly settlement: Settlement | null;
  readonly agreedBy: UserId | null;
  readonly opening: Opening | null;
  readonly attendance: readonly AttendanceEntry[];
  /** Members that were neither present nor excused when the meeting closed. */
  readonly absent: readonly UnitId[];
  readonly resolutions: readonly ResolutionEntry[];
  readonly minutes: MinutesEntry | null;
  /** What corrects the issued minutes; they and the resolutions stay as they are. */
  readonly corrections: readonly CorrectionEntry[];
  /** The revision of the meeting's stream: what `If-Match` takes. */
  readonly revision: number;
}

export interface AgendaEntry {
  readonly topicId: string;
  readonly title: string;
  readonly itemIds: readonly ItemId[];
  readonly reason: AgendaReason;
  readonly because: string;
  readonly proposedBy: UnitId | null;
  /** Added while the meeting ran. */
  readonly onTheSpot: boolean;
  /** As the how-manyeth it was taken; `null`: it was not. */
  readonly taken: number | null;
  readonly outOfOrder: boolean;
  /** Why it was put off. */
  readonly deferral: string | null;
}

export interface Settlement {
  readonly settledOn: Day;
  readonly unitIds: readonly UnitId[];
}

export interface Opening {
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: UserId;
  readonly chairsAs: ChairPost;
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

export interface MinutesEntry {
  readonly version: number;
  /** When the first draft was recorded, by which the limit is kept or not. */
  readonly firstDraftedAt: Instant;
  readonly draftedAt: Instant;
  /** Those that stand for the present version. */
  readonly countersignatures: readonly Countersignature[];
  /** Everything that members remarked, also on versions that were changed since. */
  readonly remarks: readonly Remark[];
  readonly signedBy: UserId | null;
  readonly issued: Issue | null;
  /** The last event that the minutes went through. */
  readonly position: number;
}

export interface Countersignature {
  readonly unitId: UnitId;
  readonly remark: string | null;
  /** The resolution that the remark is about; `null`: the minutes as a whole. */
  readonly remarkOn: string | null;
}

export interface Remark {
  readonly unitId: UnitId;
  readonly version: number;
  readonly text: string;
  readonly remarkOn: string | null;
  readonly at: Instant;
}
