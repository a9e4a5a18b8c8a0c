import type { BodyId, Day, GroupId, ItemId, MeetingId, UnitId } from '#kernel';
import type { DutyRole, Importance, Indicator, ItemDocument, itemOrigins, Terms } from '../contracts/index.ts';
import type { DutyCommand } from './duty-commands.ts';

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
  readonly importance: Importance;
  /** The figures that it is to come to, where they are known with it. */
  readonly indicators: readonly Indicator[];
  readonly terms: Terms | null;
  /** The first day for which duties may be due; `null`: the source has its dates, and they may have passed. */
  readonly earliestDue: Day | null;
}

/** Into the ledger for information only (存查): nobody has a duty in it. */
export interface FileItem extends Omit<RegisterItem, 'type' | 'assignments' | 'earliestDue'> {
  readonly type: 'FileItem';
  readonly reason: string;
}

export interface EnterMinutes {
  readonly type: 'EnterMinutes';
  readonly itemId: ItemId;
  readonly meetingId: MeetingId;
  readonly minutesNumber: string;
  readonly resolutionId: string;
  readonly text: string;
  /** What the resolution says of units and could not do to the item. */
  readonly withoutEffect: readonly { readonly unitId: UnitId; readonly code: string }[];
}

export interface CloseItem {
  readonly type: 'CloseItem';
  readonly itemId: ItemId;
}

interface WithReason<Type extends string> {
  readonly type: Type;
  readonly itemId: ItemId;
  readonly reason: string;
}

export interface SetImportance extends WithReason<'SetImportance'> {
  readonly importance: Importance;
}

/** The figures that the item is to come to: these, and no others. */
export interface StateIndicators {
  readonly type: 'StateIndicators';
  readonly itemId: ItemId;
  readonly indicators: readonly Indicator[];
}

export type SuspendItem = WithReason<'SuspendItem'>;
export interface ResumeItem extends WithReason<'ResumeItem'> {
  /** When what has passed its date while it rested is due; `null`: nothing has. */
  readonly dueOn: Day | null;
  readonly today: Day;
}

export interface CancelItem extends WithReason<'CancelItem'> {
  /** The item that goes on with the matter, when it is merged, as it stands. */
  readonly mergedInto: Pick<ItemDocument, 'itemId' | 'bodyId' | 'status'> | null;
}

/** The matter goes on in parts, each with some of the units whose duties are open. */
export interface SplitItem extends WithReason<'SplitItem'> {
  readonly parts: readonly {
    readonly itemId: ItemId;
    readonly number: string;
    readonly heading: string;
    readonly text: string;
    readonly unitIds: readonly UnitId[];
  }[];
}

export type ItemCommand =
  | RegisterItem
  | FileItem
  | EnterMinutes
  | CloseItem
  | SetImportance
  | StateIndicators
  | SuspendItem
  | ResumeItem
  | CancelItem
  | SplitItem
  | DutyCommand;
