export { type Imported, ImportNotice } from './application/import-notice.handler.ts';
export { claimDecider } from './domain/claim-decider.ts';
export { noticeDecider } from './domain/notice-decider.ts';
export { findingKinds } from './domain/reading/finding-codes.ts';
export { type NoticeDraft, readerVersion } from './domain/reading/index.ts';
export { readDocument } from './formats/index.ts';
export { NoticeModule } from './notice.module.ts';
export { Originals } from './originals/index.ts';
export { noticesProjection } from './views/notices.projection.ts';
