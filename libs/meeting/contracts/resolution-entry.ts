import type { Day, ItemId, UnitId } from '#kernel';

export interface ResolutionEntry {
  readonly resolutionId: string;
  readonly number: number;
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly createsItem: boolean;
}
