import type { UnitId } from '#kernel';

interface NamesUnits {
  readonly resolutionId: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
}

interface Countersigned {
  readonly unitId: UnitId;
  readonly remarkOn: string | null;
}

/**
 * Whether a unit that has countersigned is asked again when a resolution is amended: it is named there, before or after,
 * or what it remarked is about it.
 */
export const isAskedAgain = (
  { unitId, remarkOn }: Countersigned,
  before: NamesUnits | undefined,
  after: NamesUnits,
): boolean =>
  remarkOn === after.resolutionId ||
  [before, after].some((one) => one?.leadUnitId === unitId || one?.unitIds.includes(unitId));
