import type { BodyId, Day, UnitId } from '#kernel';

/** Where names are said: what they mean there is what is meant. */
export interface SaidWithin {
  /** Of the notice: 云台县; `null` where it is not known. */
  readonly place: string | null;
  /** The units of the body that it is about, who come before others of the same name. */
  readonly unitIds: readonly UnitId[];
}

/**
 * Asks which units these names and aliases mean on a day (left out: whatever the day): a `UnitsByName`. A name that
 * means no unit there resolves to nothing; one that means more than one is left to a person: `null`.
 */
export class FindUnitsByName {
  constructor(
    readonly names: readonly string[],
    readonly within: SaidWithin = { place: null, unitIds: [] },
    readonly on: Day | null = null,
  ) {}
}

export type UnitsByName = Readonly<Record<string, UnitId | null | undefined>>;

/** Asks for what these units are called, as of a log position or now: a `NamesOfUnits`, without the unknown ones. */
export class UnitNames {
  constructor(
    readonly unitIds: readonly UnitId[],
    readonly at?: number,
  ) {}
}

export type NamesOfUnits = Readonly<Record<UnitId, string>>;

/**
 * Asks for the first of these units that nothing can be given to, because there is no such unit or it has ended, as a
 * `Refusal<UnitRefusal>`; `null`: to each of them. As far as the views have come.
 */
export class UnfitUnit {
  constructor(readonly unitIds: readonly UnitId[]) {}
}

/** Asks for all units, in the order of their ids, as of a log position or now: `UnitDocument[]`. */
export class AllUnits {
  constructor(readonly at?: number) {}
}

/** Asks for one unit, as of a log position or now: a `UnitDocument`, or `null`. */
export class UnitById {
  constructor(
    readonly unitId: UnitId,
    readonly at?: number,
  ) {}
}

/** Asks for all joint bodies, in the order of their ids, as of a log position or now: `BodyDocument[]`. */
export class AllBodies {
  constructor(readonly at?: number) {}
}

/** Asks for one joint body, as of a log position or now: a `BodyDocument`, or `null`. */
export class BodyById {
  constructor(
    readonly bodyId: BodyId,
    readonly at?: number,
  ) {}
}
