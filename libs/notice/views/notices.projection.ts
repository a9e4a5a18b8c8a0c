import type { RecordedEvent } from '#event-store';
import type { NoticeId } from '#kernel';
import type { Projection } from '#read-model';
import { type DataOf, type NoticeEvent, noticeEvents } from '../contracts/index.ts';
import { type NoticeBody, type NoticeHead, noticeBody, noticeHead } from './notice-head.ts';
import { isItemEvent, type NoticeItem, noticeItem } from './notice-item.ts';

type RecordedNoticeEvent = RecordedEvent & NoticeEvent;

/** A part of the draft: an item and the body, as the office has them by now; a collective, a finding, as they were read. */
export type NoticePart = NoticeItem | NoticeBody | DataOf<'NoticeCollectiveDrafted' | 'NoticeFindingRaised'>;

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
  version: 6,
  keys: (event) => {
    if (!isNoticeEvent(event)) return [];
    const { noticeId } = event.data;
    if (event.type === 'NoticeImported') {
      const { sha256, documentNumber } = event.data;
      return [headKey(noticeId), fileKey(sha256), ...numberKeys(documentNumber)];
    }
    if (event.type === 'NoticeHeadCorrected') {
      const { documentNumber, before } = event.data;
      const moved = documentNumber === before.documentNumber ? [] : [documentNumber, before.documentNumber];
      return [headKey(noticeId), ...moved.flatMap(numberKeys)];
    }
    if (isItemEvent(event)) return [headKey(noticeId), partKey(noticeId, 'item', event.data.index)];
    const kind = parts[event.type];
    // A notice founds one body: what is put right takes its place.
    return kind
      ? [headKey(noticeId), partKey(noticeId, kind, kind === 'body' ? 0 : event.revision)]
      : [headKey(noticeId)];
  },
  evolve: (document, event, key) => {
    if (!isNoticeEvent(event)) return document;
    if (key.startsWith('head/')) return noticeHead(document as NoticeHead | null, event);
    if (isItemEvent(event)) return noticeItem(document as NoticeItem | null, event);
    if (event.type === 'NoticeBodyDrafted' || event.type === 'NoticeBodyCorrected') {
      return noticeBody(document as NoticeBody | null, event);
    }
    if (key.startsWith('part/')) return event.data as NoticePart;
    return sharing(document as SameNotices | null, event, key);
  },
};

/** A notice leaves those of its number when the office puts another there. */
const sharing = (same: SameNotices | null, event: RecordedNoticeEvent, key: string): SameNotices => {
  const { noticeId } = event.data;
  const others = (same?.noticeIds ?? []).filter((id) => id !== noticeId);
  const has = event.type !== 'NoticeHeadCorrected' || numberKeys(event.data.documentNumber).includes(key);
  return { noticeIds: has ? [...others, noticeId] : others };
};

const numberKeys = (documentNumber: string | null): readonly string[] =>
  documentNumber === null ? [] : [numberKey(documentNumber)];

export const fileKey = (sha256: string): string => `file/${sha256}`;
export const numberKey = (documentNumber: string): string => `number/${documentNumber}`;
export const headsPrefix = 'head/';
export const headKey = (noticeId: string): string => `${headsPrefix}${noticeId}`;
export const partKey = (noticeId: string, kind: PartKind, place?: number): string =>
  `part/${noticeId}/${kind}/${place === undefined ? '' : String(place).padStart(6, '0')}`;

export type PartKind = 'item' | 'body' | 'collective' | 'finding';

const parts: Readonly<Record<string, PartKind>> = {
  NoticeBodyDrafted: 'body',
  NoticeBodyCorrected: 'body',
  NoticeCollectiveDrafted: 'collective',
  NoticeFindingRaised: 'finding',
};
