import type { BodyId, Day, GroupId, NoticeId, UnitId } from '#kernel';
import type { BodyRuleKind, RulesVersion } from '../contracts/index.ts';

export interface FoundBody {
  readonly type: 'FoundBody';
  readonly bodyId: BodyId;
  readonly name: string;
  readonly functions: string;
  readonly timeZone: string;
  readonly noticeId: NoticeId | null;
}

export interface AdmitMember {
  readonly type: 'AdmitMember';
  readonly bodyId: BodyId;
  readonly unitId: UnitId;
}

/** What is left out stays as it is. */
export interface StateLeadership {
  readonly type: 'StateLeadership';
  readonly bodyId: BodyId;
  readonly convenor?: string;
  readonly deputies?: readonly string[];
  readonly office?: { readonly name: string; readonly unitId: UnitId | null };
}

/** The unit has ended, and another goes on with its tasks. */
export interface SucceedMember {
  readonly type: 'SucceedMember';
  readonly bodyId: BodyId;
  readonly unitId: UnitId;
  readonly successorId: UnitId;
}

export interface DefineGroup {
  readonly type: 'DefineGroup';
  readonly bodyId: BodyId;
  readonly groupId: GroupId;
  readonly name: string;
  readonly unitIds: readonly UnitId[];
}

export interface AdoptRule {
  readonly type: 'AdoptRule';
  readonly bodyId: BodyId;
  readonly kind: BodyRuleKind;
  readonly text: string;
}

export interface StateMemberDuty {
  readonly type: 'StateMemberDuty';
  readonly bodyId: BodyId;
  readonly unitId: UnitId;
  readonly number: string;
  readonly text: string;
}

export interface SetSupervisionRules extends RulesVersion {
  readonly type: 'SetSupervisionRules';
  readonly bodyId: BodyId;
  readonly today: Day;
}

export type BodyCommand =
  | FoundBody
  | AdmitMember
  | StateLeadership
  | SucceedMember
  | DefineGroup
  | AdoptRule
  | StateMemberDuty
  | SetSupervisionRules;
