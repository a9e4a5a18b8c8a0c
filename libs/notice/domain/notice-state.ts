import { type BodyId, type Decision, type NoticeId, refuse } from '#kernel';
import type { NoticeEvent, NoticeRefusal } from '../contracts/index.ts';

/** What the office did to a draft. */
export type CorrectionEvent = Extract<
  NoticeEvent,
  {
    readonly type:
      | 'NoticeItemCorrected'
      | 'NoticeItemAdded'
      | 'NoticeItemRemoved'
      | 'NoticeItemRestored'
      | 'NoticeHeadCorrected'
      | 'NoticeBodyCorrected';
  }
>;

/** The events of a draft, in the order in which they were read. */
export type DraftEvent = Exclude<
  NoticeEvent,
  CorrectionEvent | { readonly type: 'NoticeConfirmed' | 'NoticeWithdrawn' }
>;

interface Imported {
  readonly noticeId: NoticeId;
  readonly draft: readonly DraftEvent[];
  readonly corrections: readonly CorrectionEvent[];
}

export type DraftedNotice = Imported & { readonly status: 'drafted' };
export type ConfirmedNotice = Imported & { readonly status: 'confirmed'; readonly bodyId: BodyId };
export type WithdrawnNotice = Imported & { readonly status: 'withdrawn' };
export type NoticeState = { readonly status: 'unknown' } | DraftedNotice | ConfirmedNotice | WithdrawnNotice;

export type NoticeDecision = Decision<NoticeEvent, NoticeRefusal>;

/** Runs a rule on a notice that was imported, or refuses because none was. */
export const onNotice = (
  state: NoticeState,
  noticeId: NoticeId,
  rule: (notice: Exclude<NoticeState, { readonly status: 'unknown' }>) => NoticeDecision,
): NoticeDecision => (state.status === 'unknown' ? refuse('notice.unknown', { noticeId }) : rule(state));

/** Runs a rule on a draft, with all that was read and put right in it, or refuses because it is none any more. */
export const onDraft = (
  state: NoticeState,
  { noticeId, reason }: { readonly noticeId: NoticeId; readonly reason: string },
  rule: (events: readonly NoticeEvent[]) => NoticeDecision,
): NoticeDecision =>
  onNotice(state, noticeId, ({ status, draft, corrections }) => {
    if (status === 'confirmed') return refuse('notice.draft-confirmed');
    if (status === 'withdrawn') return refuse('notice.withdrawn');
    if (reason.trim() === '') return refuse('notice.reason-missing');
    return rule([...draft, ...corrections]);
  });
