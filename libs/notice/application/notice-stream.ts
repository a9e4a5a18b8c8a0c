import type { StreamName } from '#event-store';
import type { NoticeId } from '#kernel';

export const noticeStream = (noticeId: NoticeId): StreamName => `notice-${noticeId}` as StreamName;
