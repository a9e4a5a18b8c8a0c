import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ViewReader } from '#read-model';
import { ConfirmedFile, type ConfirmedFileAnswer } from '../contracts/index.ts';
import { headKey, type NoticeHead, noticesProjection } from './notices.projection.ts';

@QueryHandler(ConfirmedFile)
export class ConfirmedFileHandler implements IQueryHandler<ConfirmedFile> {
  constructor(private readonly views: ViewReader) {}

  async execute({ sha256, documentNumber }: ConfirmedFile): Promise<ConfirmedFileAnswer> {
    const entries = await this.views.of(noticesProjection).list({ prefix: headKey() });
    const [first] = entries
      .map(({ document }) => document as NoticeHead)
      .filter(({ status }) => status === 'confirmed')
      .filter((head) => head.sha256 === sha256 || (documentNumber !== null && head.documentNumber === documentNumber))
      .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1));
    return first?.noticeId ?? null;
  }
}
