import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { NoticeId } from '#kernel';
import { type Moment, ViewReader } from '#read-model';
import {
  type CollectiveDraft,
  type FindingRaised,
  inOrderOfText,
  type LeftOut,
  leftOut,
  type UnregisteredItem,
  unregisteredItems,
} from '../contracts/index.ts';
import { isAnsweredBy } from './answered-findings.ts';
import type { NoticeBody, NoticeHead } from './notice-head.ts';
import type { NoticeItem } from './notice-item.ts';
import { headKey, type NoticePart, noticesProjection, type PartKind, partKey } from './notices.projection.ts';

/** A finding, and whether the office has put right what it asks about. */
export interface NoticeFinding extends FindingRaised {
  readonly answered: boolean;
}

/** A notice as it was recorded, with what the office put right since. */
export interface NoticePageAnswer {
  readonly head: NoticeHead;
  readonly items: readonly NoticeItem[];
  /** `null`: the notice founds none; one that was taken away is there with `standing: 'removed'`. */
  readonly body: NoticeBody | null;
  readonly collectives: readonly NoticePart[];
  readonly findings: readonly NoticeFinding[];
  /** The items that confirming it does not register. */
  readonly unregistered: readonly UnregisteredItem[];
  /** What else it leaves out, for nobody answers for it. */
  readonly leftOut: readonly LeftOut[];
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
    const items = ((await partsOf('item')) as NoticeItem[]).toSorted(inOrderOfText);
    const standing = items.filter((item) => item.standing !== 'removed');
    const collectives = (await partsOf('collective')) as CollectiveDraft[];
    const body = ((await partsOf('body'))[0] ?? null) as NoticeBody | null;
    const parts = { head: head.document as NoticeHead, items, body };
    return {
      ...parts,
      collectives,
      findings: ((await partsOf('finding')) as FindingRaised[]).map((finding) => ({
        ...finding,
        answered: isAnsweredBy(parts, finding),
      })),
      unregistered: unregisteredItems({ items: standing, collectives }),
      leftOut: leftOut({ items: standing, body: body?.standing === 'removed' ? null : body, collectives }),
    };
  }
}
