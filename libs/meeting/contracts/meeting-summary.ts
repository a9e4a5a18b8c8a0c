import type { BodyId, Day, ItemId, MeetingId, UnitId } from '#kernel';

/** What became of duties between two meetings. `done` is `onTime`, `late` and `failed` together. */
export interface Progress {
  /** Those that a unit has: what went to another counts there. */
  readonly duties: number;
  readonly completed: number;
  readonly open: number;
  /** Completed since the meeting before. */
  readonly done: number;
  readonly onTime: number;
  readonly late: number;
  /** Completed as 不合格, in time or not. */
  readonly failed: number;
  /** Open, nothing reported since the meeting before, and no completion requested. */
  readonly missing: number;
  /** Open, with at least one new risk. */
  readonly newRisks: number;
}

/** Newly overdue, behind with a measure or near due; a slip, a cry for help, a problem or more time since the meeting before. */
export const riskKinds = ['overdue', 'behind', 'near-due', 'slip', 'help', 'problem', 'extension'] as const;
export type RiskKind = (typeof riskKinds)[number];

interface OfDuty {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  /** What the unit was called when the meeting opened. */
  readonly unit: string;
}

export interface Risk extends OfDuty {
  readonly kind: RiskKind;
  readonly heading: string;
  /** When it or the measure is due, or by when the slip is to be answered. */
  readonly day: Day | null;
  /** What the unit said, or the number of the slip. */
  readonly said: string | null;
  readonly level: string | null;
}

/** How a duty stood at one of two meetings. */
export interface DutyStanding {
  readonly status: string;
  readonly percent: number;
  readonly dueOn: Day | null;
}

export interface DutyChange extends OfDuty {
  /** `null`: the unit had no part in the item. */
  readonly before: DutyStanding | null;
  readonly after: DutyStanding;
  /** Of what was completed since. */
  readonly outcome: 'on-time' | 'late' | 'failed' | null;
  /** Reported, and urged, so often since. */
  readonly reports: number;
  readonly urges: number;
  /** The unit that has the duty now, where it passed to another. */
  readonly passedTo: string | null;
}

/** An item in which something changed. */
export interface ItemChange {
  readonly itemId: ItemId;
  readonly number: string;
  readonly heading: string;
  /** `null`: it is new. */
  readonly statusBefore: string | null;
  readonly status: string;
  readonly duties: readonly DutyChange[];
}

export interface ResolutionProgress extends Progress {
  readonly number: number;
  readonly heading: string;
  /** The items that it touched or made. */
  readonly itemIds: readonly ItemId[];
}

export interface UnitProgress extends Progress {
  readonly unitId: UnitId;
  readonly unit: string;
}

/** What a meeting opens with: what changed since the one before it, in facts. */
export interface MeetingSummaryFacts {
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly previous: { readonly meetingId: MeetingId; readonly title: string; readonly heldOn: Day } | null;
  /** The interval of the log that it tells of: behind `after`, up to `until`. */
  readonly after: number;
  readonly until: number;
  readonly itemsAdded: number;
  readonly dutiesChanged: number;
  /** The resolutions of the meeting before, as they stand. */
  readonly resolutions: readonly ResolutionProgress[];
  readonly items: readonly ItemChange[];
  readonly units: readonly UnitProgress[];
  readonly risks: readonly Risk[];
}
