import { accept, type Refusal, refuse } from '#kernel';
import { allows, type DutyAct, type ItemRefusal } from '../contracts/index.ts';
import type { AcknowledgeDuty, AnswerUrge, ReportProgress, ReviseDue, UrgeDuty } from './item-commands.ts';
import { type Duty, type ItemDecision, type ItemState, onDuty } from './item-state.ts';

export const notNow = (duty: Duty, act: DutyAct): Refusal<ItemRefusal> =>
  refuse('duty.not-now', { status: duty.status, act });

export const isBlank = (text: string): boolean => text.trim() === '';

/** A duty is acknowledged once, by its own unit, before anything is reported on it. */
export const acknowledgeDuty = (c: AcknowledgeDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (!allows(duty.status, 'acknowledge')) return accept();
    return accept({ type: 'DutyAcknowledged', v: 1, data: { itemId: c.itemId, unitId: c.unitId } });
  });

/** A report says something, and its percentage does not go back. */
export const reportProgress = (c: ReportProgress, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.lastReport === c.reportId) return accept();
    if (!allows(duty.status, 'report')) return notNow(duty, 'report');
    if (isBlank(c.text)) return refuse('duty.text-missing');
    if (!Number.isInteger(c.percent) || c.percent < 0 || c.percent > 100) return refuse('duty.percent-out-of-range');
    if (c.percent < duty.percent) {
      return refuse('duty.progress-goes-back', { before: duty.percent, percent: c.percent });
    }
    const { itemId, unitId, reportId, text, percent, problem, nextStep } = c;
    return accept({
      type: 'ProgressReported',
      v: 1,
      data: { itemId, unitId, reportId, text, percent, problem, nextStep },
    });
  });

/** Whoever urges says what is asked, and by which day; the unit answers. */
export const urgeDuty = (c: UrgeDuty, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.urges.has(c.urgeId)) return accept();
    if (!allows(duty.status, 'urge')) return notNow(duty, 'urge');
    if (isBlank(c.text)) return refuse('duty.text-missing');
    if (c.answerBy < c.today) return refuse('duty.date-passed', { day: c.answerBy });
    const { itemId, unitId, urgeId, text, answerBy } = c;
    return accept({ type: 'DutyUrged', v: 1, data: { itemId, unitId, urgeId, text, answerBy } });
  });

/** An urging is answered once. */
export const answerUrge = (c: AnswerUrge, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (!duty.urges.has(c.urgeId)) return refuse('urge.unknown', { urgeId: c.urgeId });
    if (!duty.openUrges.has(c.urgeId)) return accept();
    if (!allows(duty.status, 'answerUrge')) return notNow(duty, 'answerUrge');
    if (isBlank(c.text)) return refuse('duty.text-missing');
    const { itemId, unitId, urgeId, text } = c;
    return accept({ type: 'UrgeAnswered', v: 1, data: { itemId, unitId, urgeId, text } });
  });

/** The joint meeting may set another date; the same date again changes nothing. */
export const reviseDue = (c: ReviseDue, s: ItemState): ItemDecision =>
  onDuty(s, c, (duty) => {
    if (duty.dueOn === c.dueOn) return accept();
    if (!allows(duty.status, 'reviseDue')) return notNow(duty, 'reviseDue');
    return accept({
      type: 'DutyDueRevised',
      v: 1,
      data: { itemId: c.itemId, unitId: c.unitId, dueOn: c.dueOn },
    });
  });
