import { Module } from '@nestjs/common';
import { ConfirmNoticeHandler } from './application/confirm-notice.handler.ts';
import { ImportNoticeHandler } from './application/import-notice.handler.ts';
import { NoticesController } from './http/notices.controller.ts';
import { ConfirmedFileHandler } from './views/confirmed-file.handler.ts';
import { NoticePageHandler } from './views/notice-page.handler.ts';

/** Reading notices. Expects the event store, the view reader and the originals from the composition root. */
@Module({
  controllers: [NoticesController],
  providers: [ImportNoticeHandler, ConfirmNoticeHandler, ConfirmedFileHandler, NoticePageHandler],
})
export class NoticeModule {}
