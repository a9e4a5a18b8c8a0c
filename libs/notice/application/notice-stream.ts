import { type EventStore, eventsOf, type StreamName } from '#event-store';
import type { NoticeId } from '#kernel';
import { contentOf, type NoticeContent, noticeEvents } from '../contracts/index.ts';

export const noticeStream = (noticeId: NoticeId): StreamName => `notice-${noticeId}` as StreamName;

/** What was recorded of a notice; nothing, of one that nobody imported. */
export const recordedContent = async (store: EventStore, noticeId: NoticeId): Promise<NoticeContent> =>
  contentOf(await eventsOf(store, noticeStream(noticeId), noticeEvents));
