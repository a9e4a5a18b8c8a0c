import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Moment, type Page, type PageOf, pageOf, ViewReader } from '#read-model';
import type { NoticeHead } from './notice-head.ts';
import { headsPrefix, noticesProjection } from './notices.projection.ts';

/** All notices, the one that came last first. */
export class NoticeList extends Query<PageOf<NoticeHead>> {
  constructor(
    readonly moment: Pick<Moment, 'at'>,
    readonly page: Page,
  ) {
    super();
  }
}

@QueryHandler(NoticeList)
export class NoticeListHandler implements IQueryHandler<NoticeList> {
  constructor(private readonly views: ViewReader) {}

  /** Heads are kept under their ids, which say nothing of time; an office has some hundreds, so they are sorted here. */
  async execute({ moment: { at }, page: { after, limit } }: NoticeList): Promise<PageOf<NoticeHead>> {
    const entries = await this.views
      .of(noticesProjection)
      .list({ prefix: headsPrefix, ...(at !== undefined && { at }) });
    const heads = entries
      .map(({ document }) => document as NoticeHead)
      .toSorted((a, b) => (cursorOf(a) < cursorOf(b) ? 1 : -1))
      .filter((head) => after === undefined || cursorOf(head) < after);
    return pageOf(heads, limit, cursorOf);
  }
}

const cursorOf = ({ importedAt, noticeId }: NoticeHead): string => `${importedAt}~${noticeId}`;
