import { accept, refuse } from '#kernel';
import type {
  GrantExtension,
  PraiseDuty,
  RefuseExtension,
  ReviseDue,
  SendBackReport,
  SetDue,
} from './duty-commands.ts';
import { act, type ItemDecision, type ItemState, onDuty } from './item-state.ts';
import { hasLastWord } from './last-word.ts';
import { flawOf } from './words.ts';

/** The office asks for the last report to be written anew, with a reason. */
export const sendBackReport = (c: SendBackReport, s: ItemState): ItemDecision =>
  act(s, c, 'sendBackReport', `sent back ${c.reportId} ${c.flaw} ${c.reason}`, (duty) => {
    const { itemId, unitId, reportId, reason, flaw } = c;
    if (duty.lastReport !== reportId) return refuse('report.other', { reportId });
    return flawOf(reason) ?? accept({ type: 'ReportSentBack', v: 2, data: { itemId, unitId, reportId, reason, flaw } });
  });

/** More time is granted to an exact day, which need not be the proposed one. */
export const grantExtension = (c: GrantExtension, s: ItemState): ItemDecision =>
  act(s, c, 'answerExtension', `granted ${c.requestId} ${c.dueOn}`, (duty) => {
    const { itemId, unitId, requestId, dueOn, today } = c;
    if (!hasLastWord(c)) return refuse('extension.convenor-decides');
    if (duty.extension !== requestId) return refuse('extension.unknown', { requestId });
    if (dueOn < today) return refuse('duty.date-passed', { day: dueOn });
    if (duty.dueOn !== null && dueOn <= duty.dueOn) return refuse('extension.not-later', { day: duty.dueOn });
    return accept({ type: 'ExtensionGranted', v: 1, data: { itemId, unitId, requestId, dueOn } });
  });

export const refuseExtension = (c: RefuseExtension, s: ItemState): ItemDecision =>
  act(s, c, 'answerExtension', `refused ${c.requestId} ${c.reason}`, (duty) => {
    const { itemId, unitId, requestId, reason } = c;
    if (!hasLastWord(c)) return refuse('extension.convenor-decides');
    if (duty.extension !== requestId) return refuse('extension.unknown', { requestId });
    return flawOf(reason) ?? accept({ type: 'ExtensionRefused', v: 1, data: { itemId, unitId, requestId, reason } });
  });

/** 表扬: what a leader praised is on record, and counts. */
export const praiseDuty = (c: PraiseDuty, s: ItemState): ItemDecision =>
  act(s, c, 'praise', `praise ${c.praiseId}`, () => {
    const { itemId, unitId, praiseId, text } = c;
    return flawOf(text) ?? accept({ type: 'DutyPraised', v: 1, data: { itemId, unitId, praiseId, text } });
  });

/** The office dates what nobody has dated, and nothing else: whoever may not grant more time must not set the date. */
export const setDue = (c: SetDue, s: ItemState): ItemDecision =>
  act(s, c, 'setDue', null, (duty) => {
    const { itemId, unitId, dueOn, today } = c;
    if (duty.dueOn === dueOn) return accept();
    if (duty.dueOn !== null || duty.longTerm) return refuse('duty.date-given');
    if (dueOn < today) return refuse('duty.date-passed', { day: dueOn });
    return accept({ type: 'DutyDueRevised', v: 1, data: { itemId, unitId, dueOn } });
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
