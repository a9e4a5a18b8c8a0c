import { type BodyId, type Decision, type GroupId, type NoticeId, refuse, type UnitId } from '#kernel';
import type { BodyEvent, BodyRefusal, BodyRuleKind, RulesVersion } from '../contracts/index.ts';

interface Group {
  readonly name: string;
  readonly unitIds: readonly UnitId[];
}

interface Rule {
  readonly kind: BodyRuleKind;
  readonly text: string;
}

interface MemberDuty {
  readonly unitId: UnitId;
  readonly number: string;
  readonly text: string;
}

interface Leadership {
  readonly convenor: string | null;
  readonly deputies: readonly string[];
  readonly office: { readonly name: string; readonly unitId: UnitId | null } | null;
}

export interface FoundedBody {
  readonly status: 'founded';
  readonly bodyId: BodyId;
  readonly name: string;
  readonly functions: string;
  readonly timeZone: string;
  readonly noticeId: NoticeId | null;
  readonly leadership: Leadership;
  readonly members: ReadonlySet<UnitId>;
  readonly groups: ReadonlyMap<GroupId, Group>;
  readonly rules: readonly Rule[];
  readonly duties: readonly MemberDuty[];
  readonly supervision: readonly RulesVersion[];
}

export type BodyState = { readonly status: 'unfounded' } | FoundedBody;

export type BodyDecision = Decision<BodyEvent, BodyRefusal>;

/** Runs a rule on a body that exists, or refuses because it does not. */
export const onBody = (state: BodyState, bodyId: BodyId, rule: (body: FoundedBody) => BodyDecision): BodyDecision =>
  state.status === 'founded' ? rule(state) : refuse('body.unknown', { bodyId });
