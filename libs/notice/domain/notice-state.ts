import { type BodyId, type Decision, type NoticeId, refuse } from '#kernel';
import type { NoticeEvent, NoticeRefusal } from '../contracts/index.ts';

/** What the office did to a draft. */
export type CorrectionEvent = Extract<
  NoticeEvent,
  { readonly type: 'NoticeItemCorrected' | 'NoticeItemAdded' | 'NoticeItemRemoved' }
>;

/** The events of a draft, in the order in which they were read. */
export type DraftEvent = Exclude<NoticeEvent, CorrectionEvent | { readonly type: 'NoticeConfirmed' }>;

interface Imported {
  readonly noticeId: NoticeId;
  readonly draft: readonly DraftEvent[];
  readonly corrections: readonly CorrectionEvent[];
}

export type DraftedNotice = Imported & { readonly status: 'drafted' };
export type ConfirmedNotice = Imported & { readonly status: 'confirmed'; readonly bodyId: BodyId };
export type NoticeState = { readonly status: 'unknown' } | DraftedNotice | ConfirmedNotice;

export type NoticeDecision = Decision<NoticeEvent, NoticeRefusal>;

/** Runs a rule on a notice that was imported, or refuses because none was. */
export const onNotice = (
  state: NoticeState,
  noticeId: NoticeId,
  rule: (notice: DraftedNotice | ConfirmedNotice) => NoticeDecision,
): NoticeDecision => (state.status === 'unknown' ? refuse('notice.unknown', { noticeId }) : rule(state));
