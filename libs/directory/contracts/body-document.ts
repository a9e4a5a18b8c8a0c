import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import type { BodyRuleKind } from './body-events.ts';
import type { RulesVersion } from './supervision-rules.ts';

/** A joint body: whom it brings together, by which rules, and what each member answers for. */
export interface BodyDocument {
  readonly bodyId: BodyId;
  readonly name: string;
  readonly functions: string;
  readonly timeZone: string;
  readonly noticeId: NoticeId | null;
  /** Posts: persons stay outside. */
  readonly convenor: string | null;
  readonly deputies: readonly string[];
  readonly office: OfficeEntry | null;
  /** In the order of admission; a successor has the place of the unit that ended. */
  readonly members: readonly UnitId[];
  /** Which members have ended, and who had their place from then on. */
  readonly successions: readonly { readonly unitId: UnitId; readonly successorId: UnitId }[];
  readonly groups: readonly GroupEntry[];
  readonly rules: readonly RuleEntry[];
  readonly duties: readonly MemberDutyEntry[];
  /** The limits that it has set itself, in the order of their days. */
  readonly supervision: readonly RulesVersion[];
  /** The revision of the body's stream: what `If-Match` takes. */
  readonly revision: number;
}

/** Where the office is, in the words of its source, and which unit keeps it, where they name one. */
export interface OfficeEntry {
  readonly name: string;
  readonly unitId: UnitId | null;
}

export interface GroupEntry {
  readonly groupId: GroupId;
  readonly name: string;
  /** Empty where nobody has named them yet. */
  readonly unitIds: readonly UnitId[];
}

export interface RuleEntry {
  readonly kind: BodyRuleKind;
  readonly text: string;
}

export interface MemberDutyEntry {
  readonly unitId: UnitId;
  readonly number: string;
  readonly text: string;
}
