import { Module } from '@nestjs/common';
import { ConfirmNoticeHandler } from './application/confirm-notice.handler.ts';
import { ImportNoticeHandler } from './application/import-notice.handler.ts';
import { NoticesController } from './http/notices.controller.ts';
import { NoticeListHandler } from './views/notice-list.handler.ts';
import { NoticePageHandler } from './views/notice-page.handler.ts';
import { NoticesOfFileHandler } from './views/notices-of-file.handler.ts';

/** Reading notices. Expects the event store, the view reader and the originals from the composition root. */
@Module({
  controllers: [NoticesController],
  providers: [ImportNoticeHandler, ConfirmNoticeHandler, NoticesOfFileHandler, NoticeListHandler, NoticePageHandler],
})
export class NoticeModule {}
