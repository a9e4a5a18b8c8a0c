import type { Position } from '#event-store';
import type { BodyId } from '#kernel';
import { type Moment, type Page, type PageOf, pageOf, type ViewReader } from '#read-model';
import type { TopicDocument } from '../contracts/index.ts';
import { topicKey, topicsProjection } from './topics.projection.ts';

/** Reads what members put forward, now or at any moment. */
export class Topics {
  constructor(private readonly views: ViewReader) {}

  async page(bodyId: BodyId, { at }: Moment, { after, limit }: Page): Promise<PageOf<TopicDocument>> {
    const entries = await this.views.of(topicsProjection).list({
      prefix: topicKey(bodyId),
      limit: limit + 1,
      ...(after !== undefined && { after: topicKey(bodyId, after) }),
      ...(at !== undefined && { at }),
    });
    return pageOf(
      entries.map(({ document }) => document),
      limit,
      ({ topicId }) => topicId,
    );
  }

  /** In the order in which they were put forward, without those that were withdrawn. */
  async standing(bodyId: BodyId, at?: Position): Promise<readonly TopicDocument[]> {
    const entries = await this.views
      .of(topicsProjection)
      .list({ prefix: topicKey(bodyId), ...(at !== undefined && { at }) });
    return entries
      .map(({ document }) => document)
      .filter(({ withdrawn }) => !withdrawn)
      .toSorted((one, other) => one.at.localeCompare(other.at));
  }
}
