import type { Day, UnitId, UserId } from '#kernel';
import type { Issue } from './issue.ts';
import type { ResolutionEntry } from './resolution-entry.ts';

/** A correction as the ledger shows it: what it says in the place of a resolution, and how far it is. */
export interface CorrectionEntry {
  readonly correctionId: string;
  readonly version: number;
  readonly resolutionId: string;
  /** The number of the minutes that it corrects, as printed. */
  readonly corrects: string;
  readonly reason: string;
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
  readonly consentedBy: UserId | null;
  readonly issued: Issue | null;
  /** The last event that it went through. */
  readonly position: number;
}

/** Resolutions as they stand: with what issued corrections say in their place. */
export const resolutionsAsCorrected = (
  resolutions: readonly ResolutionEntry[],
  corrections: readonly CorrectionEntry[],
): readonly ResolutionEntry[] => {
  const issued = corrections
    .filter((correction) => correction.issued !== null)
    .toSorted((one, other) => one.position - other.position);
  return resolutions.map((resolution) => {
    const last = issued.findLast(({ resolutionId }) => resolutionId === resolution.resolutionId);
    if (!last) return resolution;
    const { heading, text, leadUnitId, unitIds, dueOn } = last;
    return { ...resolution, heading, text, leadUnitId, unitIds, dueOn };
  });
};
