import type { Day, Decision, UnitId } from '#kernel';
import type { UnitEvent, UnitKind, UnitRefusal } from '../contracts/index.ts';

export interface RegisteredUnit {
  readonly status: 'registered';
  readonly unitId: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  /** Alias → the first day on which it means this unit. */
  readonly aliases: ReadonlyMap<string, Day | null>;
  readonly successorId: UnitId | null;
  readonly leaderSigns: boolean;
}

export type UnitState = { readonly status: 'unregistered' } | RegisteredUnit;

export type UnitDecision = Decision<UnitEvent, UnitRefusal>;
