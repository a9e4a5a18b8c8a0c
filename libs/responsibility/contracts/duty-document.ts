import type { BodyId, Day, GroupId, Instant, ItemId, UnitId } from '#kernel';
import type { DutyStatus } from './duty-transitions.ts';
import type { DutyRole, Grade } from './item-events.ts';

/** A duty as the ledger shows it. Days and instants are those of record. */
export interface DutyDocument {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  readonly bodyId: BodyId | null;
  readonly role: DutyRole;
  readonly groupId: GroupId | null;
  readonly dueOn: Day | null;
  readonly longTerm: boolean;
  readonly status: DutyStatus;
  readonly percent: number;
  readonly assignedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly lastReport: Report | null;
  readonly reports: number;
  readonly openUrges: readonly Urge[];
  readonly urges: number;
  readonly completion: CompletionRequest | null;
  readonly completedAt: Instant | null;
  readonly grade: Grade | null;
  /** The revision of the item's stream at the last event of this duty. */
  readonly revision: number;
}

export interface Report {
  readonly reportId: string;
  readonly text: string;
  readonly percent: number;
  readonly problem: string | null;
  readonly nextStep: string | null;
  readonly at: Instant;
}

export interface Urge {
  readonly urgeId: string;
  readonly text: string;
  readonly answerBy: Day;
  readonly at: Instant;
}

export interface CompletionRequest {
  readonly requestId: string;
  readonly text: string;
  readonly at: Instant;
}
