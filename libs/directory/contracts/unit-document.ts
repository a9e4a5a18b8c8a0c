import type { Day, UnitId } from '#kernel';
import type { UnitKind } from './unit-events.ts';

/** A unit and every name it goes by. */
export interface UnitDocument {
  readonly unitId: UnitId;
  /** The full official name. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Whose unit it is: 云台县 for one county's 县教育局. `null` where its name says it, and where nobody has said it. */
  readonly place: string | null;
  readonly aliases: readonly Alias[];
  /** Who goes on with its tasks, when it was merged or dissolved. */
  readonly successorId: UnitId | null;
  /** What its liaisons submit waits for the unit leader's signature. */
  readonly leaderSigns: boolean;
  /** The revision of the unit's stream: what `If-Match` takes. */
  readonly revision: number;
}

export interface Alias {
  readonly alias: string;
  /** The first day on which the alias means this unit; `null`: it always has. */
  readonly validFrom: Day | null;
}
