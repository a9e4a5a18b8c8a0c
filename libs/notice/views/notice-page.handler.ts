import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { NoticeId } from '#kernel';
import { type Moment, ViewReader } from '#read-model';
import { type CollectiveDraft, type ItemDraft, type UnregisteredItem, unregisteredItems } from '../contracts/index.ts';
import {
  headKey,
  type NoticeHead,
  type NoticePart,
  noticesProjection,
  type PartKind,
  partKey,
} from './notices.projection.ts';

/** A notice as it was recorded. */
export interface NoticePageAnswer {
  readonly head: NoticeHead;
  readonly items: readonly NoticePart[];
  readonly body: NoticePart | null;
  readonly collectives: readonly NoticePart[];
  readonly findings: readonly NoticePart[];
  /** The items that confirming it does not register. */
  readonly unregistered: readonly UnregisteredItem[];
}

export class NoticePage extends Query<NoticePageAnswer | null> {
  constructor(
    readonly noticeId: NoticeId,
    readonly moment: Pick<Moment, 'at'>,
  ) {
    super();
  }
}

@QueryHandler(NoticePage)
export class NoticePageHandler implements IQueryHandler<NoticePage> {
  constructor(private readonly views: ViewReader) {}

  async execute({ noticeId, moment: { at } }: NoticePage): Promise<NoticePageAnswer | null> {
    const view = this.views.of(noticesProjection);
    const head = await view.get(headKey(noticeId), at);
    if (!head) return null;
    const partsOf = async (kind: PartKind) => {
      const entries = await view.list({ prefix: partKey(noticeId, kind), ...(at !== undefined && { at }) });
      return entries.map(({ document }) => document as NoticePart);
    };
    const items = (await partsOf('item')) as ItemDraft[];
    const collectives = (await partsOf('collective')) as CollectiveDraft[];
    return {
      head: head.document as NoticeHead,
      items,
      body: (await partsOf('body'))[0] ?? null,
      collectives,
      findings: await partsOf('finding'),
      unregistered: unregisteredItems({ items, collectives }),
    };
  }
}
