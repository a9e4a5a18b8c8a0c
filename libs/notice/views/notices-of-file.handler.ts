import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ViewReader } from '#read-model';
import { type NoticeOfFile, NoticesOfFile } from '../contracts/index.ts';
import { headKey, type NoticeHead, noticesProjection } from './notices.projection.ts';

@QueryHandler(NoticesOfFile)
export class NoticesOfFileHandler implements IQueryHandler<NoticesOfFile> {
  constructor(private readonly views: ViewReader) {}

  async execute({ sha256, documentNumber }: NoticesOfFile): Promise<readonly NoticeOfFile[]> {
    const entries = await this.views.of(noticesProjection).list({ prefix: headKey() });
    return entries
      .map(({ document }) => document as NoticeHead)
      .filter((head) => head.sha256 === sha256 || (documentNumber !== null && head.documentNumber === documentNumber))
      .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1))
      .map((head) => ({ noticeId: head.noticeId, status: head.status, sameBytes: head.sha256 === sha256 }));
  }
}
