import type { Day, UnitId } from '#kernel';
import type { UnitKind } from '../contracts/index.ts';

export interface RegisterUnit {
  readonly type: 'RegisterUnit';
  readonly unitId: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  /** Whose unit it is, where its name does not say it. */
  readonly place?: string | null;
}

export interface AddUnitAlias {
  readonly type: 'AddUnitAlias';
  readonly unitId: UnitId;
  readonly alias: string;
  readonly validFrom: Day | null;
}

export interface ChooseLeaderSignature {
  readonly type: 'ChooseLeaderSignature';
  readonly unitId: UnitId;
  readonly leaderSigns: boolean;
}

export interface RenameUnit {
  readonly type: 'RenameUnit';
  readonly unitId: UnitId;
  readonly name: string;
}

export interface SucceedUnit {
  readonly type: 'SucceedUnit';
  readonly unitId: UnitId;
  readonly successorId: UnitId;
  readonly reason: string;
}

export type UnitCommand = RegisterUnit | AddUnitAlias | RenameUnit | SucceedUnit | ChooseLeaderSignature;
