import type { RecordedEvent } from '#event-store';
import type { Instant, UserId } from '#kernel';
import type { DataOf, ItemDraft, NoticeEvent } from '../contracts/index.ts';

/** An item of a draft: as it was read, or as the office put it, beside what was read and with who did it and why. */
export interface NoticeItem extends ItemDraft {
  readonly standing: 'read' | 'corrected' | 'added' | 'removed';
  /** What the reader made of it; `null` where it says that still, and where it made nothing of it. */
  readonly read: DataOf<'NoticeItemCorrected'>['before'] | null;
  readonly putRightBy: UserId | null;
  readonly putRightAt: Instant | null;
  readonly reason: string | null;
}

export const itemEvents = ['NoticeItemDrafted', 'NoticeItemCorrected', 'NoticeItemAdded', 'NoticeItemRemoved'] as const;

type ItemEvent = Extract<NoticeEvent, { readonly type: (typeof itemEvents)[number] }>;

export const isItemEvent = (event: NoticeEvent): event is ItemEvent => itemEvents.some((type) => type === event.type);

/** @throws {Error} a correction of an item that is not there: the log is not ours */
export const noticeItem = (item: NoticeItem | null, event: RecordedEvent & ItemEvent): NoticeItem => {
  const untouched = { read: null, putRightBy: null, putRightAt: null, reason: null };
  if (event.type === 'NoticeItemDrafted') return { ...event.data, standing: 'read', ...untouched };
  const done = { putRightBy: event.actor.userId, putRightAt: event.recordedAt, reason: event.data.reason };
  if (event.type === 'NoticeItemAdded') return { ...event.data, standing: 'added', read: null, ...done };
  if (item === null) throw new Error(`${event.type} of ${event.data.noticeId}: there is no item ${event.data.index}`);
  const read = item.standing === 'read' ? event.data.before : item.read;
  if (event.type === 'NoticeItemRemoved') return { ...item, standing: 'removed', read, ...done };
  const { before: _, ...says } = event.data;
  return { ...item, ...says, standing: item.standing === 'added' ? 'added' : 'corrected', read, ...done };
};
