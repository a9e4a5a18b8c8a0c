import type { UnitId } from '#kernel';

interface NamesUnits {
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
}

/** The units that a resolution names, before or after it was amended: who is asked again. */
export const affectedBy = (before: NamesUnits | undefined, after: NamesUnits): ReadonlySet<UnitId> =>
  new Set([before, after].flatMap((one) => (one ? [...(one.leadUnitId ? [one.leadUnitId] : []), ...one.unitIds] : [])));
