import type { RecordedEvent } from '#event-store';
import { type Instant, sameData, type UserId } from '#kernel';
import type { BodyDraft, DataOf, HeadDraft, NoticeEvent } from '../contracts/index.ts';
import type { NoticeItem } from './notice-item.ts';
import { doneIn, type PutRight, untouched } from './put-right.ts';

/** The head of a notice as the office has it, and how far the notice is. */
export interface NoticeHead extends DataOf<'NoticeImported'>, PutRight<HeadDraft> {
  readonly status: 'draft' | 'confirmed' | 'withdrawn';
  readonly bodyId: string | null;
  /** Who gave the draft up, when and why; `null` where nobody did. */
  readonly withdrawn: { readonly by: UserId; readonly at: Instant; readonly reason: string } | null;
  readonly importedAt: Instant;
  readonly revision: number;
}

/** @throws {Error} an event of a notice that is not imported: the log is not ours */
export const noticeHead = (head: NoticeHead | null, event: RecordedEvent & NoticeEvent): NoticeHead => {
  const { revision } = event;
  if (event.type === 'NoticeImported') {
    const imported = { status: 'draft', bodyId: null, withdrawn: null, importedAt: event.recordedAt } as const;
    return { ...event.data, ...imported, ...untouched, revision };
  }
  if (head === null) throw new Error(`${event.type} of ${event.data.noticeId}, which is not imported`);
  if (event.type === 'NoticeConfirmed') return { ...head, status: 'confirmed', bodyId: event.data.bodyId, revision };
  if (event.type === 'NoticeWithdrawn') {
    const withdrawn = { by: event.actor.userId, at: event.recordedAt, reason: event.data.reason };
    return { ...head, withdrawn, status: 'withdrawn', revision };
  }
  if (event.type !== 'NoticeHeadCorrected') return { ...head, revision };
  const { before, noticeId: _, reason: __, ...says } = event.data;
  return { ...head, ...says, read: otherThan(says, head.read ?? before), ...doneIn(event), revision };
};

/** What was read, unless it says that again. */
const otherThan = <Says>(says: Says, read: Says): Says | null => (sameData(says, read) ? null : read);

/** The body that a notice founds, as the office has it; one that was taken away says what it said. */
export interface NoticeBody extends BodyDraft, PutRight<BodyDraft> {
  readonly standing: NoticeItem['standing'];
}

type BodyEvent = Extract<NoticeEvent, { readonly type: 'NoticeBodyDrafted' | 'NoticeBodyCorrected' }>;

/** `null`: the notice founds none, and never did. */
export const noticeBody = (body: NoticeBody | null, event: RecordedEvent & BodyEvent): NoticeBody | null => {
  if (event.type === 'NoticeBodyDrafted') {
    const { noticeId: _, ...says } = event.data;
    return { ...says, standing: 'read', ...untouched };
  }
  const { says } = event.data;
  const done = doneIn(event);
  if (says === null) return body && { ...body, standing: 'removed', read: readOf(body), ...done };
  const read = body && readOf(body);
  if (read === null) return { ...says, standing: 'added', read, ...done };
  const isAsRead = sameData(says, read);
  return { ...says, standing: isAsRead ? 'read' : 'corrected', read: isAsRead ? null : read, ...done };
};

/** What the reader made of a body; `null` where the office set it up. */
const readOf = ({
  standing,
  read,
  putRightBy: _,
  putRightAt: __,
  reason: ___,
  ...says
}: NoticeBody): BodyDraft | null => (standing === 'read' ? says : read);
