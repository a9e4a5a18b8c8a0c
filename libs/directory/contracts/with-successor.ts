import type { UnitId } from '#kernel';

/** Units with the successor in the place of one that has ended; each is there once. */
export const withSuccessor = (
  units: Iterable<UnitId>,
  { unitId, successorId }: { readonly unitId: UnitId; readonly successorId: UnitId },
): readonly UnitId[] => [...new Set([...units].map((unit) => (unit === unitId ? successorId : unit)))];
