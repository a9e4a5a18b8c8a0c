import { accept, refuse } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import type { CompleteDuty, EndorseCompletion, ReopenDuty, SendBackCompletion } from './duty-commands.ts';
import { act, type ItemDecision, type ItemState, onDuty, onItem } from './item-state.ts';
import { hasLastWord } from './last-word.ts';
import { flawOf } from './words.ts';

/** 退办: the office sends a request back with a reason, and the duty is in progress again. */
export const sendBackCompletion = (c: SendBackCompletion, s: ItemState): ItemDecision =>
  act(s, c, 'sendBack', `sent back ${c.requestId} ${c.reason}`, (duty) => {
    const { itemId, unitId, requestId, reason } = c;
    if (duty.completionRequest !== requestId) return refuse('completion.other-request', { requestId });
    return flawOf(reason) ?? accept({ type: 'CompletionSentBack', v: 1, data: { itemId, unitId, requestId, reason } });
  });

/** 初审: where the convenor has the last word, the office thinks that it is done; a later opinion of the same request counts. */
export const endorseCompletion = (c: EndorseCompletion, s: ItemState): ItemDecision =>
  act(s, c, 'endorse', null, ({ completionRequest, endorsed }) => {
    const { itemId, unitId, requestId, grade } = c;
    if (c.decider === 'office') return refuse('completion.office-decides');
    if (completionRequest !== requestId) return refuse('completion.other-request', { requestId });
    if (endorsed === grade) return accept();
    return accept({ type: 'CompletionEndorsed', v: 1, data: { itemId, unitId, requestId, grade } });
  });

/** 办结: a requested completion is accepted, with a grade: by the office, or by the convenor after it. */
export const completeDuty = (c: CompleteDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, ({ status, completionRequest, grade, endorsed }) => {
    if (status === 'completed' && completionRequest === c.requestId && grade === c.grade) return accept();
    return act(s, c, 'complete', null, () => {
      const { itemId, unitId, requestId } = c;
      if (!hasLastWord(c)) return refuse('completion.convenor-decides');
      if (completionRequest !== requestId) return refuse('completion.other-request', { requestId });
      if (c.decider === 'convenor' && !endorsed) return refuse('completion.not-endorsed');
      return accept({ type: 'DutyCompleted', v: 1, data: { itemId, unitId, requestId, grade: c.grade } });
    });
  });

/** What was completed is taken up again, with a reason; an item that was closed is open again with it. */
export const reopenDuty = (c: ReopenDuty, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, (item) => {
    const { itemId, unitId, reason } = c;
    const duty = item.duties.get(unitId);
    if (!duty) return refuse('duty.unknown', { itemId, unitId });
    if (item.status !== 'open' && item.status !== 'closed') return refuse(`item.${item.status}`, { itemId });
    if (duty.reopened && duty.status === 'in-progress' && duty.because === reason) return accept();
    return (
      flawOf(reason) ??
      act({ ...item, status: 'open' }, c, 'reopen', null, () => {
        const reopened = { type: 'DutyReopened', v: 1, data: { itemId, unitId, reason } } as const;
        return item.status === 'closed'
          ? accept<ItemEvent>({ type: 'ItemReopened', v: 1, data: { itemId, reason } }, reopened)
          : accept(reopened);
      })
    );
  });
