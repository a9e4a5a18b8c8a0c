import type { BodyId, Day, GroupId, Instant, ItemId, SlipLevel, UnitId } from '#kernel';
import type { DutyRole, Grade, SubmissionKind } from './duty-events.ts';
import type { DutyStatus } from './duty-transitions.ts';

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
  /** The events that gave it its status and its date: why its light is what it is. */
  readonly statusFrom: Cause;
  readonly dueFrom: Cause;
  /** The earliest day of a measure that is not finished, and the event that left it so. */
  readonly measureDue: Day | null;
  readonly measureFrom: Cause | null;
  /** By the last report that was not sent back. */
  readonly percent: number;
  /** Before the last report: where it stands again, when that one is sent back. */
  readonly percentBefore: number;
  readonly assignedAt: Instant;
  /** When it was given to the unit last: assigned, insisted on, or taken up again. From then on it is to be signed for. */
  readonly handedOverAt: Instant;
  readonly acknowledgedAt: Instant | null;
  /** Not insisted on yet: the unit may still say that it is not theirs. */
  readonly returnable: boolean;
  /** Why it was returned, insisted on, reassigned, sent back or reopened last. */
  readonly reason: string | null;
  readonly reassignedTo: UnitId | null;
  readonly measures: readonly Measure[];
  readonly draft: Draft | null;
  readonly lastReport: Report | null;
  readonly reports: number;
  /** Why the last report is to be written anew. */
  readonly rewrite: string | null;
  readonly openHelp: readonly Said<'helpId'>[];
  readonly openUrges: readonly Urge[];
  readonly urges: number;
  readonly slip: Slip | null;
  readonly slips: number;
  readonly extension: ExtensionRequest | null;
  readonly extensions: number;
  readonly completion: CompletionRequest | null;
  /** The office's opinion on it, where the convenor has the last word. */
  readonly endorsed: Grade | null;
  readonly completedAt: Instant | null;
  readonly grade: Grade | null;
  readonly praises: number;
  /** The revision of the item's stream at the last event of this duty. */
  readonly revision: number;
}

type Said<Key extends string> = { readonly [K in Key]: string } & { readonly text: string; readonly at: Instant };

/** An event: which, where in the log, and when it was recorded. */
export interface Cause {
  readonly type: string;
  readonly position: number;
  readonly at: Instant;
}

export interface Measure {
  readonly measureId: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly finished: boolean;
}

/** What waits for the unit leader. */
export interface Draft {
  readonly draftId: string;
  readonly kind: SubmissionKind;
  readonly text: string;
  readonly percent: number | null;
  readonly proposedOn: Day | null;
  readonly at: Instant;
}

export interface Report {
  readonly reportId: string;
  readonly text: string;
  readonly percent: number;
  readonly problem: string | null;
  readonly nextStep: string | null;
  readonly indicators: readonly { readonly name: string; readonly value: number }[];
  readonly noChange: boolean;
  readonly at: Instant;
}

export interface Urge extends Said<'urgeId'> {
  readonly answerBy: Day;
}

/** The supervision slip that was issued last. */
export interface Slip {
  readonly slipId: string;
  readonly number: string;
  readonly level: SlipLevel;
  readonly requirement: string;
  readonly deadline: Day;
  readonly answered: boolean;
  /** After the deadline, the slip has lapsed all the same. */
  readonly answeredOn: Day | null;
  /** Why the office found the last answer insufficient, after which it is to be answered again. */
  readonly insufficient: string | null;
  readonly at: Instant;
}

export interface ExtensionRequest {
  readonly requestId: string;
  readonly reason: string;
  readonly proposedOn: Day;
  readonly at: Instant;
}

export type CompletionRequest = Said<'requestId'>;
