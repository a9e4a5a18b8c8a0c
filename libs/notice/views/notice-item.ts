import type { RecordedEvent } from '#event-store';
import { sameData } from '#kernel';
import type { DataOf, ItemDraft, NoticeEvent } from '../contracts/index.ts';
import { doneIn, type PutRight, untouched } from './put-right.ts';

type Says = DataOf<'NoticeItemCorrected'>['before'];

/** An item of a draft: as it was read, or as the office put it, beside what was read and with who did it and why. */
export interface NoticeItem extends ItemDraft, PutRight<Says> {
  readonly standing: 'read' | 'corrected' | 'added' | 'removed';
}

export const itemEvents = [
  'NoticeItemDrafted',
  'NoticeItemCorrected',
  'NoticeItemAdded',
  'NoticeItemRemoved',
  'NoticeItemRestored',
] as const;

type ItemEvent = Extract<NoticeEvent, { readonly type: (typeof itemEvents)[number] }>;

export const isItemEvent = (event: NoticeEvent): event is ItemEvent => itemEvents.some((type) => type === event.type);

/** @throws {Error} a correction of an item that is not there: the log is not ours */
export const noticeItem = (item: NoticeItem | null, event: RecordedEvent & ItemEvent): NoticeItem => {
  if (event.type === 'NoticeItemDrafted') return { ...event.data, standing: 'read', ...untouched };
  const done = doneIn(event);
  if (event.type === 'NoticeItemAdded') return { ...event.data, standing: 'added', read: null, ...done };
  if (item === null) throw new Error(`${event.type} of ${event.data.noticeId}: there is no item ${event.data.index}`);
  if (event.type === 'NoticeItemRestored') return { ...item, ...standingAgain(item), ...done };
  const read = item.standing === 'read' ? event.data.before : item.read;
  if (event.type === 'NoticeItemRemoved') return { ...item, standing: 'removed', read, ...done };
  const { before: _, ...says } = event.data;
  return { ...item, ...says, standing: item.standing === 'added' ? 'added' : 'corrected', read, ...done };
};

/** What was put back says what it said before it was removed. */
const standingAgain = ({ read, ...item }: NoticeItem): Pick<NoticeItem, 'standing' | 'read'> => {
  if (read === null) return { standing: 'added', read };
  const { heading, text, units, dueKind, dueOn, dueText } = item;
  const isAsRead = sameData(read, { heading, text, units, dueKind, dueOn, dueText });
  return isAsRead ? { standing: 'read', read: null } : { standing: 'corrected', read };
};
