import type { Duty, Item } from './world.ts';

/** Meetings, as people know them. */

/** What a member put forward. */
export interface Topic {
  readonly topicId: string;
  readonly unitId: string;
  readonly title: string;
  readonly reason: string;
  readonly itemIds: readonly string[];
  readonly at: string;
  withdrawn: boolean;
}

export interface Meeting {
  readonly meetingId: string;
  readonly title: string;
  plannedOn: string;
  /** Why it was put off last, or is not held. */
  reason: string | null;
  phase:
    | 'cancelled'
    | 'proposed'
    | 'settled'
    | 'agreed'
    | 'invited'
    | 'open'
    | 'closed'
    | 'drafted'
    | 'signed'
    | 'issued';
  agenda: AgendaTopic[];
  settlement: { readonly settledOn: string; readonly unitIds: readonly string[] } | null;
  agreedBy: string | null;
  opening: Opening | null;
  readonly attendance: Attendance[];
  absent: readonly string[];
  /** Units that were recorded as members, whatever has become of them. */
  readonly seated: Set<string>;
  readonly resolutions: Resolution[];
  /** Why what is no resolution any more was withdrawn. */
  readonly withdrawn: Map<string, string>;
  minutes: Minutes | null;
  readonly corrections: Correction[];
}

export interface AgendaTopic {
  readonly topicId: string;
  readonly title: string;
  readonly itemIds: readonly string[];
  readonly because: string;
  readonly proposedBy: string | null;
  readonly onTheSpot: boolean;
  taken: number | null;
  outOfOrder: boolean;
  deferral: string | null;
}

/** `duties`: all duties as they stood, by item. */
export interface Opening {
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly chairsAs: string;
  readonly at: string;
  readonly position: number;
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  readonly items: ReadonlyMap<string, Item['status']>;
}

export interface Attendance {
  readonly unitId: string;
  readonly attendance: 'present' | 'excused' | 'in-attendance';
  readonly delegate: string | null;
  readonly proxy: string | null;
}

export interface Words {
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: string | null;
  readonly unitIds: readonly string[];
  readonly dueOn: string | null;
}

export interface Resolution extends Words {
  readonly resolutionId: string;
  readonly number: number;
  readonly itemIds: readonly string[];
  readonly createsItem: boolean;
}

export interface Minutes {
  version: number;
  readonly firstDraftedAt: string;
  draftedAt: string;
  countersignatures: { readonly unitId: string; readonly remark: string | null; readonly remarkOn: string | null }[];
  signedBy: string | null;
  signedOn: string | null;
  issued: Issued | null;
}

export interface Issued {
  readonly number: number;
  readonly year: number | null;
  readonly minutesNumber: string;
  readonly issuedOn: string;
  readonly at: string;
}

export interface Correction extends Words {
  readonly correctionId: string;
  readonly resolutionId: string;
  readonly version: number;
  readonly reason: string;
  consentedBy: string | null;
  consentedOn: string | null;
  issued: Issued | null;
}
