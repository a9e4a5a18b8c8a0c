import { accept, refuse } from '#kernel';
import { allows } from '../contracts/index.ts';
import { isBlank, notNow } from './duty-rules.ts';
import type { CompleteDuty, RequestCompletion, SendBackCompletion } from './item-commands.ts';
import { type ItemDecision, type ItemState, onDuty } from './item-state.ts';

/** Completion is asked for with a report of what was done. */
export const requestCompletion = (c: RequestCompletion, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.completionRequest === c.requestId) return accept();
    if (!allows(duty.status, 'requestCompletion')) return notNow(duty, 'requestCompletion');
    if (isBlank(c.text)) return refuse('duty.text-missing');
    const { itemId, unitId, requestId, text } = c;
    return accept({ type: 'CompletionRequested', v: 1, data: { itemId, unitId, requestId, text } });
  });

/** 退办: the office sends a request back with a reason, and the duty is in progress again. */
export const sendBackCompletion = (c: SendBackCompletion, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.sentBack === c.requestId) return accept();
    if (!allows(duty.status, 'sendBack')) return notNow(duty, 'sendBack');
    if (duty.completionRequest !== c.requestId) return refuse('completion.other-request', { requestId: c.requestId });
    if (isBlank(c.reason)) return refuse('duty.text-missing');
    const { itemId, unitId, requestId, reason } = c;
    return accept({ type: 'CompletionSentBack', v: 1, data: { itemId, unitId, requestId, reason } });
  });

/** 办结: a requested completion is accepted, with a grade. */
export const completeDuty = (c: CompleteDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.status === 'completed' && duty.completionRequest === c.requestId && duty.grade === c.grade)
      return accept();
    if (!allows(duty.status, 'complete')) return notNow(duty, 'complete');
    if (duty.completionRequest !== c.requestId) return refuse('completion.other-request', { requestId: c.requestId });
    const { itemId, unitId, requestId, grade } = c;
    return accept({ type: 'DutyCompleted', v: 1, data: { itemId, unitId, requestId, grade } });
  });
