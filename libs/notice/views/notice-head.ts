import type { RecordedEvent } from '#event-store';
import type { Instant } from '#kernel';
import type { BodyDraft, DataOf, HeadDraft, NoticeEvent } from '../contracts/index.ts';
import { doneIn, type PutRight, untouched } from './put-right.ts';

/** The head of a notice as the office has it, and how far the notice is. */
export interface NoticeHead extends DataOf<'NoticeImported'>, PutRight<HeadDraft> {
  readonly status: 'draft' | 'confirmed' | 'withdrawn';
  readonly bodyId: string | null;
  readonly importedAt: Instant;
  readonly revision: number;
}

/** @throws {Error} an event of a notice that is not imported: the log is not ours */
export const noticeHead = (head: NoticeHead | null, event: RecordedEvent & NoticeEvent): NoticeHead => {
  const { revision } = event;
  if (event.type === 'NoticeImported') {
    const imported = { status: 'draft', bodyId: null, importedAt: event.recordedAt } as const;
    return { ...event.data, ...imported, ...untouched, revision };
  }
  if (head === null) throw new Error(`${event.type} of ${event.data.noticeId}, which is not imported`);
  if (event.type === 'NoticeConfirmed') return { ...head, status: 'confirmed', bodyId: event.data.bodyId, revision };
  if (event.type === 'NoticeWithdrawn') return { ...head, ...doneIn(event), status: 'withdrawn', revision };
  if (event.type !== 'NoticeHeadCorrected') return { ...head, revision };
  const { before, ...says } = event.data;
  return { ...head, ...says, read: head.read ?? before, ...doneIn(event), revision };
};

/** The body that a notice founds, as the office has it. */
export type NoticeBody = BodyDraft & PutRight<BodyDraft>;

type BodyEvent = Extract<NoticeEvent, { readonly type: 'NoticeBodyDrafted' | 'NoticeBodyCorrected' }>;

/** `null`: the notice founds none. */
export const noticeBody = (body: NoticeBody | null, event: RecordedEvent & BodyEvent): NoticeBody | null => {
  if (event.type === 'NoticeBodyDrafted') {
    const { noticeId: _, ...says } = event.data;
    return { ...says, ...untouched };
  }
  const { says, before } = event.data;
  return says && { ...says, read: body?.read ?? before, ...doneIn(event) };
};
