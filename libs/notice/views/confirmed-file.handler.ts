import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ViewReader } from '#read-model';
import { ConfirmedFile, type ConfirmedFileAnswer } from '../contracts/index.ts';
import {
  fileKey,
  headKey,
  type NoticeHead,
  noticesProjection,
  numberKey,
  type SameNotices,
} from './notices.projection.ts';

@QueryHandler(ConfirmedFile)
export class ConfirmedFileHandler implements IQueryHandler<ConfirmedFile> {
  constructor(private readonly views: ViewReader) {}

  async execute({ sha256, documentNumber }: ConfirmedFile): Promise<ConfirmedFileAnswer> {
    const view = this.views.of(noticesProjection);
    const keys = [fileKey(sha256), ...(documentNumber === null ? [] : [numberKey(documentNumber)])];
    const same = await Promise.all(keys.map((key) => view.get(key)));
    const ids = new Set(same.flatMap((entry) => (entry ? (entry.document as SameNotices).noticeIds : [])));
    const heads = await Promise.all([...ids].map((id) => view.get(headKey(id))));
    const [first] = heads
      .flatMap((entry) => (entry ? [entry.document as NoticeHead] : []))
      .filter(({ status }) => status === 'confirmed')
      .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1));
    return first?.noticeId ?? null;
  }
}
