import type { RecordedEvent } from '#event-store';
import type { Instant, NoticeId } from '#kernel';
import type { Projection } from '#read-model';
import { type DataOf, type NoticeEvent, noticeEvents } from '../contracts/index.ts';
import { isItemEvent, type NoticeItem, noticeItem } from './notice-item.ts';

type RecordedNoticeEvent = RecordedEvent & NoticeEvent;

/** The head of a notice, and how far it is. */
export interface NoticeHead extends DataOf<'NoticeImported'> {
  readonly status: 'draft' | 'confirmed';
  readonly bodyId: string | null;
  readonly importedAt: Instant;
  readonly revision: number;
}

/** A part of the draft: an item, as the office has it by now; the body, a collective, a finding, as they were read. */
export type NoticePart = NoticeItem | DataOf<'NoticeBodyDrafted' | 'NoticeCollectiveDrafted' | 'NoticeFindingRaised'>;

const isNoticeEvent = (event: RecordedEvent): event is RecordedNoticeEvent => Object.hasOwn(noticeEvents, event.type);

/** The notices that came of one file, or bear one number, in the order in which they were imported. */
export interface SameNotices {
  readonly noticeIds: readonly NoticeId[];
}

/**
 * The head under `head/<id>`, the parts under `part/<id>/<kind>/<place>`, in the order in which they were read; under `file/<sha256>` and
 * `number/<document number>` the notices that share it.
 */
export const noticesProjection: Projection<NoticeHead | NoticePart | SameNotices> = {
  name: 'notices',
  version: 4,
  keys: (event) => {
    if (!isNoticeEvent(event)) return [];
    const { noticeId } = event.data;
    if (event.type === 'NoticeImported') {
      const { sha256, documentNumber } = event.data;
      return [headKey(noticeId), fileKey(sha256), ...(documentNumber === null ? [] : [numberKey(documentNumber)])];
    }
    if (isItemEvent(event)) return [headKey(noticeId), partKey(noticeId, 'item', event.data.index)];
    const kind = parts[event.type];
    return kind ? [headKey(noticeId), partKey(noticeId, kind, event.revision)] : [headKey(noticeId)];
  },
  evolve: (document, event, key) => {
    if (!isNoticeEvent(event)) return document;
    if (key.startsWith('head/')) return head(document as NoticeHead | null, event);
    if (isItemEvent(event)) return noticeItem(document as NoticeItem | null, event);
    if (key.startsWith('part/')) return event.data as NoticePart;
    return { noticeIds: [...((document as SameNotices | null)?.noticeIds ?? []), event.data.noticeId] };
  },
};

export const fileKey = (sha256: string): string => `file/${sha256}`;
export const numberKey = (documentNumber: string): string => `number/${documentNumber}`;
export const headsPrefix = 'head/';
export const headKey = (noticeId: string): string => `${headsPrefix}${noticeId}`;
export const partKey = (noticeId: string, kind: PartKind, place?: number): string =>
  `part/${noticeId}/${kind}/${place === undefined ? '' : String(place).padStart(6, '0')}`;

export type PartKind = 'item' | 'body' | 'collective' | 'finding';

const parts: Readonly<Record<string, PartKind>> = {
  NoticeBodyDrafted: 'body',
  NoticeCollectiveDrafted: 'collective',
  NoticeFindingRaised: 'finding',
};

const head = (document: NoticeHead | null, event: RecordedNoticeEvent): NoticeHead => {
  const { revision } = event;
  if (event.type === 'NoticeImported') {
    return { ...event.data, status: 'draft', bodyId: null, importedAt: event.recordedAt, revision };
  }
  if (document === null) throw new Error(`${event.type} of ${event.data.noticeId}, which is not imported`);
  if (event.type !== 'NoticeConfirmed') return { ...document, revision };
  return { ...document, status: 'confirmed', bodyId: event.data.bodyId, revision };
};
