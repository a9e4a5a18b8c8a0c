import { accept, refuse } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import type {
  CompleteDuty,
  GrantExtension,
  RefuseExtension,
  ReopenDuty,
  ReviseDue,
  SendBackCompletion,
  SendBackReport,
} from './duty-commands.ts';
import { act, type ItemDecision, type ItemState, onDuty, onItem } from './item-state.ts';
import { flawOf } from './words.ts';

/** The office asks for the last report to be written anew, with a reason. */
export const sendBackReport = (c: SendBackReport, s: ItemState): ItemDecision =>
  act(s, c, 'sendBackReport', `sent back ${c.reportId} ${c.reason}`, (duty) => {
    const { itemId, unitId, reportId, reason } = c;
    if (duty.lastReport !== reportId) return refuse('report.other', { reportId });
    return flawOf(reason) ?? accept({ type: 'ReportSentBack', v: 1, data: { itemId, unitId, reportId, reason } });
  });

/** More time is granted to an exact day, which need not be the proposed one. */
export const grantExtension = (c: GrantExtension, s: ItemState): ItemDecision =>
  act(s, c, 'answerExtension', `granted ${c.requestId} ${c.dueOn}`, (duty) => {
    const { itemId, unitId, requestId, dueOn, today } = c;
    if (duty.extension !== requestId) return refuse('extension.unknown', { requestId });
    if (dueOn < today) return refuse('duty.date-passed', { day: dueOn });
    if (duty.dueOn !== null && dueOn <= duty.dueOn) return refuse('extension.not-later', { day: duty.dueOn });
    return accept({ type: 'ExtensionGranted', v: 1, data: { itemId, unitId, requestId, dueOn } });
  });

export const refuseExtension = (c: RefuseExtension, s: ItemState): ItemDecision =>
  act(s, c, 'answerExtension', `refused ${c.requestId} ${c.reason}`, (duty) => {
    const { itemId, unitId, requestId, reason } = c;
    if (duty.extension !== requestId) return refuse('extension.unknown', { requestId });
    return flawOf(reason) ?? accept({ type: 'ExtensionRefused', v: 1, data: { itemId, unitId, requestId, reason } });
  });

/** 退办: the office sends a request back with a reason, and the duty is in progress again. */
export const sendBackCompletion = (c: SendBackCompletion, s: ItemState): ItemDecision =>
  act(s, c, 'sendBack', `sent back ${c.requestId} ${c.reason}`, (duty) => {
    const { itemId, unitId, requestId, reason } = c;
    if (duty.completionRequest !== requestId) return refuse('completion.other-request', { requestId });
    return flawOf(reason) ?? accept({ type: 'CompletionSentBack', v: 1, data: { itemId, unitId, requestId, reason } });
  });

/** 办结: a requested completion is accepted, with a grade. */
export const completeDuty = (c: CompleteDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, ({ status, completionRequest, grade }) => {
    if (status === 'completed' && completionRequest === c.requestId && grade === c.grade) return accept();
    return act(s, c, 'complete', null, () => {
      const { itemId, unitId, requestId } = c;
      if (completionRequest !== requestId) return refuse('completion.other-request', { requestId });
      return accept({ type: 'DutyCompleted', v: 1, data: { itemId, unitId, requestId, grade: c.grade } });
    });
  });

/** The joint meeting may set another date; the same date again changes nothing. */
export const reviseDue = (c: ReviseDue, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.dueOn === c.dueOn) return accept();
    const { itemId, unitId, dueOn } = c;
    return act(s, c, 'reviseDue', null, () =>
      accept({ type: 'DutyDueRevised', v: 1, data: { itemId, unitId, dueOn } }),
    );
  });

/** What was completed is taken up again, with a reason; an item that was closed is open again with it. */
export const reopenDuty = (c: ReopenDuty, s: ItemState): ItemDecision =>
  onItem(s, c.itemId, (item) => {
    const { itemId, unitId, reason } = c;
    const duty = item.duties.get(unitId);
    if (!duty) return refuse('duty.unknown', { itemId, unitId });
    if (item.status !== 'open' && item.status !== 'closed') return refuse(`item.${item.status}`, { itemId });
    if (duty.reopened && duty.status === 'in-progress') return accept();
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
