import type { ItemId, UnitId } from '#kernel';
import type { AgendaReason } from '../contracts/index.ts';

/** A topic that the office may put on the agenda as it is. */
export interface AgendaProposal {
  readonly reason: AgendaReason;
  readonly title: string;
  /** The reason in words. */
  readonly because: string;
  /** Under which it is put on the agenda, where it has an id already: then it is no longer proposed. */
  readonly topicId: string | null;
  readonly proposedBy: UnitId | null;
  readonly itemIds: readonly ItemId[];
  /** The units that it is about. */
  readonly unitIds: readonly UnitId[];
}
