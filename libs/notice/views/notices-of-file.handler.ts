import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ViewReader } from '#read-model';
import { type NoticeOfFile, NoticesOfFile } from '../contracts/index.ts';
import type { NoticeHead } from './notice-head.ts';
import { fileKey, headKey, noticesProjection, numberKey, type SameNotices } from './notices.projection.ts';

@QueryHandler(NoticesOfFile)
export class NoticesOfFileHandler implements IQueryHandler<NoticesOfFile> {
  constructor(private readonly views: ViewReader) {}

  async execute({ sha256, documentNumber }: NoticesOfFile): Promise<readonly NoticeOfFile[]> {
    const view = this.views.of(noticesProjection);
    const keys = [fileKey(sha256), ...(documentNumber === null ? [] : [numberKey(documentNumber)])];
    const same = await Promise.all(keys.map((key) => view.get(key)));
    const ids = new Set(same.flatMap((entry) => (entry ? (entry.document as SameNotices).noticeIds : [])));
    const heads = await Promise.all([...ids].map((id) => view.get(headKey(id))));
    return heads
      .flatMap((entry) => (entry ? [entry.document as NoticeHead] : []))
      .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1))
      .map((head) => ({ noticeId: head.noticeId, status: head.status, sameBytes: head.sha256 === sha256 }));
  }
}
