import type { UnitId } from '#kernel';
import type { OfficeEntry } from './body-document.ts';

/** Units with the successor in the place of one that has ended; each is there once. */
export const withSuccessor = (
  units: Iterable<UnitId>,
  { unitId, successorId }: { readonly unitId: UnitId; readonly successorId: UnitId },
): readonly UnitId[] => [...new Set([...units].map((unit) => (unit === unitId ? successorId : unit)))];

/** The office stays where it is, and its unit's successor keeps it. */
export const officeAfter = (
  office: OfficeEntry | null,
  { unitId, successorId }: { readonly unitId: UnitId; readonly successorId: UnitId },
): OfficeEntry | null => (office?.unitId === unitId ? { ...office, unitId: successorId } : office);
