import { Module } from '@nestjs/common';
import { ConfirmNoticeHandler } from './application/confirm-notice.handler.ts';
import { ImportNoticeHandler } from './application/import-notice.handler.ts';
import { PutDraftRightHandler } from './application/put-draft-right.handler.ts';
import { DraftsController } from './http/drafts.controller.ts';
import { NoticesController } from './http/notices.controller.ts';
import { NoticeReader } from './reader/index.ts';
import { NoticeListHandler } from './views/notice-list.handler.ts';
import { NoticePageHandler } from './views/notice-page.handler.ts';
import { NoticesOfFileHandler } from './views/notices-of-file.handler.ts';

/** A notice of many megabytes is read in a few seconds. */
const READING_SECONDS = 30;

/** Reading notices. Expects the event store, the view reader and the originals from the composition root. */
@Module({
  controllers: [NoticesController, DraftsController],
  providers: [
    { provide: NoticeReader, useFactory: () => new NoticeReader(READING_SECONDS) },
    ImportNoticeHandler,
    PutDraftRightHandler,
    ConfirmNoticeHandler,
    NoticesOfFileHandler,
    NoticeListHandler,
    NoticePageHandler,
  ],
})
export class NoticeModule {}
