import { accept, refuse, type SlipLevel, slipLevels } from '#kernel';
import type {
  AnswerHelp,
  AnswerSlip,
  AnswerUrge,
  AskHelp,
  IssueSlip,
  RejectSlipAnswer,
  UrgeDuty,
} from './duty-commands.ts';
import { act, type Duty, type ItemDecision, type ItemState } from './item-state.ts';
import { flawOf } from './words.ts';

/** Whoever urges says what is asked, and by which day; the unit answers. */
export const urgeDuty = (c: UrgeDuty, s: ItemState): ItemDecision =>
  act(s, c, 'urge', `urge ${c.urgeId}`, () => {
    const { itemId, unitId, urgeId, text, answerBy, today } = c;
    if (answerBy < today) return refuse('duty.date-passed', { day: answerBy });
    return flawOf(text) ?? accept({ type: 'DutyUrged', v: 1, data: { itemId, unitId, urgeId, text, answerBy } });
  });

/** An urging is answered once. */
export const answerUrge = (c: AnswerUrge, s: ItemState): ItemDecision =>
  act(s, c, 'answerUrge', `answered ${c.urgeId} ${c.text}`, (duty) => {
    const { itemId, unitId, urgeId, text } = c;
    if (!duty.openUrges.has(urgeId)) return refuse('urge.unknown', { urgeId });
    return flawOf(text) ?? accept({ type: 'UrgeAnswered', v: 1, data: { itemId, unitId, urgeId, text } });
  });

/** 需协调: a unit says what it cannot settle alone. */
export const askHelp = (c: AskHelp, s: ItemState): ItemDecision =>
  act(s, c, 'askHelp', `help ${c.helpId}`, () => {
    const { itemId, unitId, helpId, text } = c;
    return flawOf(text) ?? accept({ type: 'HelpRequested', v: 1, data: { itemId, unitId, helpId, text } });
  });

export const answerHelp = (c: AnswerHelp, s: ItemState): ItemDecision =>
  act(s, c, 'answerHelp', `helped ${c.helpId} ${c.text}`, (duty) => {
    const { itemId, unitId, helpId, text } = c;
    if (!duty.openHelp.has(helpId)) return refuse('help.unknown', { helpId });
    return flawOf(text) ?? accept({ type: 'HelpAnswered', v: 1, data: { itemId, unitId, helpId, text } });
  });

/** 督办单: each states what is required and by when; a graver one follows only when the one before it has lapsed. */
export const issueSlip = (c: IssueSlip, s: ItemState): ItemDecision =>
  act(s, c, 'issueSlip', `slip ${c.slipId}`, (duty, { importance }) => {
    const { itemId, unitId, slipId, number, level, requirement, deadline, today, templates } = c;
    if (deadline <= today) return refuse('duty.date-passed', { day: deadline });
    if (duty.slip && !duty.slip.answered && duty.slip.deadline >= today) {
      return refuse('slip.running', { level: duty.slip.level, day: duty.slip.deadline });
    }
    const gravest = gravestNow(duty, c.startsAt[importance]);
    if (slipLevels.indexOf(level) > slipLevels.indexOf(gravest)) return refuse('slip.too-grave', { level, gravest });
    const data = { itemId, unitId, slipId, number, level, requirement, deadline, templates: [...templates] };
    return flawOf(requirement) ?? accept({ type: 'SlipIssued', v: 2, data });
  });

/** One step above a slip that was not answered by its deadline; else where a matter of this importance starts. */
const gravestNow = ({ slip }: Duty, startsAt: SlipLevel): SlipLevel => {
  const start = slipLevels.indexOf(startsAt);
  const next = slip && (!slip.answered || slip.late) ? slipLevels.indexOf(slip.level) + 1 : 0;
  return slipLevels[Math.max(start, next)] ?? 'red';
};

/** An answer is taken also after the deadline: it is on record, and the slip has lapsed all the same. */
export const answerSlip = (c: AnswerSlip, s: ItemState): ItemDecision =>
  act(s, c, 'answerSlip', `answered slip ${c.slipId} ${c.text}`, (duty) => {
    const { itemId, unitId, slipId, text, today: answeredOn } = c;
    if (duty.slip?.slipId !== slipId || duty.slip.answered) return refuse('slip.unknown', { slipId });
    const data = { itemId, unitId, slipId, text, answeredOn };
    return flawOf(text) ?? accept({ type: 'SlipAnswered', v: 2, data });
  });

/** The slip is to be answered again by its deadline; where that has passed, it has lapsed, and a graver one may follow. */
export const rejectSlipAnswer = (c: RejectSlipAnswer, s: ItemState): ItemDecision =>
  act(s, c, 'rejectSlipAnswer', null, ({ slip }) => {
    const { itemId, unitId, slipId, reason } = c;
    if (slip?.slipId !== slipId) return refuse('slip.none', { slipId });
    if (!slip.answered) return slip.insufficient === reason ? { events: [] } : refuse('slip.not-answered', { slipId });
    return flawOf(reason) ?? accept({ type: 'SlipAnswerRejected', v: 1, data: { itemId, unitId, slipId, reason } });
  });
