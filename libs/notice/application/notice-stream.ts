import { type EventStore, type StreamName, upcast } from '#event-store';
import type { NoticeId } from '#kernel';
import { contentOf, type NoticeContent, type NoticeEvent, noticeEvents } from '../contracts/index.ts';

export const noticeStream = (noticeId: NoticeId): StreamName => `notice-${noticeId}` as StreamName;

/** What was recorded of a notice; nothing, of one that nobody imported. */
export const recordedContent = async (store: EventStore, noticeId: NoticeId): Promise<NoticeContent> => {
  const events: NoticeEvent[] = [];
  for await (const page of store.readStream(noticeStream(noticeId))) {
    for (const event of page) events.push(upcast(noticeEvents, event));
  }
  return contentOf(events);
};
