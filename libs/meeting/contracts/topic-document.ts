import type { BodyId, Instant, ItemId, UnitId } from '#kernel';

/** What a member put forward for the next meeting. */
export interface TopicDocument {
  readonly topicId: string;
  readonly bodyId: BodyId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly reason: string;
  readonly itemIds: readonly ItemId[];
  readonly at: Instant;
  readonly withdrawn: boolean;
}
