import { unreachable } from '#kernel';
import type { NoticeEvent } from '../contracts/index.ts';
import type { NoticeState } from './notice-state.ts';

/** What an event makes of a notice. Decides nothing: what is in the log has happened. */
export const evolveNotice = (state: NoticeState, event: NoticeEvent): NoticeState => {
  if (event.type === 'NoticeImported')
    return { status: 'drafted', noticeId: event.data.noticeId, draft: [event], corrections: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'NoticeItemDrafted':
    case 'NoticeIndicatorDrafted':
    case 'NoticeBodyDrafted':
    case 'NoticeCollectiveDrafted':
    case 'NoticeFindingRaised':
      return { ...state, draft: [...state.draft, event] };
    case 'NoticeItemCorrected':
    case 'NoticeItemAdded':
    case 'NoticeItemRemoved':
    case 'NoticeItemRestored':
    case 'NoticeHeadCorrected':
    case 'NoticeBodyCorrected':
      return { ...state, corrections: [...state.corrections, event] };
    case 'NoticeConfirmed':
      return { ...state, status: 'confirmed', bodyId: event.data.bodyId };
    case 'NoticeWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return unreachable(event);
  }
};
