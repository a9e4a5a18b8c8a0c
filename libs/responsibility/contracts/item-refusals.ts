import type { RefusalCatalogue } from '#kernel';
import { changeRefusals } from './change-refusals.ts';
import { indicatorRefusals } from './indicator-refusals.ts';
import { measureRefusals } from './measure-refusals.ts';
import { actWords, levelWords, statusWords } from './words.ts';

/** Why an act on an item or a duty is refused. */
export const itemRefusals = {
  'item.unknown': {
    kind: 'not-found',
    zh: '没有这个责任事项（{itemId}）。请核对编号。',
    en: 'There is no item {itemId}. Check its id.',
  },
  'item.closed': {
    kind: 'conflict',
    zh: '该事项已销号，不能再改动。',
    en: 'The item is closed (struck off the ledger) and takes no further acts.',
  },
  'item.filed': {
    kind: 'conflict',
    zh: '该事项只作存查，不交办、不督办。',
    en: 'The item is filed for information only: nothing is asked of anybody.',
  },
  'item.filed-with-units': {
    kind: 'invalid',
    zh: '存查的事项不交办任何单位；要交办就不要填写存查原因。',
    en: 'What is filed for information asks nothing of anybody: leave out the units, or the reason for filing.',
  },
  'item.suspended': {
    kind: 'conflict',
    zh: '该事项已中止，恢复后才能办理。',
    en: 'The item is suspended: resume it first.',
  },
  'item.not-suspended': {
    kind: 'conflict',
    zh: '该事项（{itemId}）没有中止，无需恢复。',
    en: 'Item {itemId} is not suspended: there is nothing to resume.',
  },
  'item.cancelled': {
    kind: 'conflict',
    zh: '该事项已撤销或已并入其他事项，不能再办理。',
    en: 'The item is cancelled, or merged into another, and takes no further acts.',
  },
  'item.split': {
    kind: 'conflict',
    zh: '该事项已拆分，请到拆分后的事项中办理。',
    en: 'The item was split: act on its parts.',
  },
  ...changeRefusals,
  ...indicatorRefusals,
  'item.already-registered': {
    kind: 'conflict',
    zh: '该事项已按另外的内容立项。',
    en: 'An item with this id is registered already, with other content.',
  },
  'item.without-units': {
    kind: 'invalid',
    zh: '立项至少要有一个责任单位。',
    en: 'An item needs at least one unit.',
  },
  'item.unit-named-twice': {
    kind: 'invalid',
    zh: '同一单位（{unitId}）在一个事项中只能列一次。',
    en: 'Unit {unitId} is named twice: a unit has one duty in an item.',
  },
  'item.duties-open': {
    kind: 'conflict',
    zh: '还有 {open} 个单位未办结，不能销号。',
    en: '{open} duties are still open: an item is closed when all are completed.',
  },
  'duty.unknown': {
    kind: 'not-found',
    zh: '该单位（{unitId}）在此事项中没有责任。',
    en: 'Unit {unitId} has no duty in this item.',
  },
  'duty.not-now': {
    kind: 'conflict',
    zh: '当前状态（{status}）下不能进行此操作（{act}）。',
    en: 'A duty that is {status} does not allow: {act}.',
    words: { ...statusWords, ...actWords },
  },
  'duty.progress-goes-back': {
    kind: 'invalid',
    zh: '进度不能从 {before}% 倒退到 {percent}%；如确有出入，请在文字中说明并联系联席会议办公室。',
    en: 'Progress cannot go back from {before} % to {percent} %.',
  },
  'duty.percent-out-of-range': {
    kind: 'invalid',
    zh: '进度应为 0 至 100 的整数。',
    en: 'Progress is a whole number from 0 to 100.',
  },
  'duty.text-missing': {
    kind: 'invalid',
    zh: '请填写内容，不能为空。',
    en: 'The text is missing: say in words what is meant.',
  },
  'duty.text-too-long': {
    kind: 'invalid',
    zh: '内容有 {length} 字，最多 {longest} 字；长材料请作为附件报送。',
    en: 'The text has {length} characters; at most {longest} are taken.',
  },
  'duty.insisted-on': {
    kind: 'conflict',
    zh: '办公室已研究并维持交办，不能再次退回；请签收办理。',
    en: 'The office has insisted on the duty: it cannot be returned again. Acknowledge it.',
  },
  'duty.return-late': {
    kind: 'conflict',
    zh: '退回应在 {day} 前提出，现已超期；如确有异议，请联系联席会议办公室。',
    en: 'A duty could be returned until {day}. Speak to the office of the joint meeting.',
  },
  'duty.date-given': {
    kind: 'conflict',
    zh: '该责任的时限已定；调整时限须申请延期，或由联席会议议定。',
    en: 'The duty has its date, or is long-term: another one takes an extension, or a resolution of the joint meeting.',
  },
  'duty.date-passed': {
    kind: 'invalid',
    zh: '日期 {day} 已过，请另定日期。',
    en: 'The day {day} has passed: choose a later one.',
  },
  ...measureRefusals,
  'draft.waiting': {
    kind: 'conflict',
    zh: '已有一份待负责人审签（{draftId}），请先审签或退回。',
    en: 'A draft ({draftId}) waits for the unit leader already: it is approved or rejected first.',
  },
  'draft.unknown': {
    kind: 'conflict',
    zh: '待审签的不是这一份（{draftId}），可能已审签或退回，请刷新后再办。',
    en: 'No draft {draftId} waits: it may have been approved or rejected. Reload.',
  },
  'report.changes': {
    kind: 'invalid',
    zh: '“无变化”的填报不能改变进度（{before}% → {percent}%）。',
    en: 'A report of no change cannot move progress from {before} % to {percent} %.',
  },
  'report.indicator-odd': {
    kind: 'invalid',
    zh: '指标“{name}”的数值有误，请填写数字。',
    en: 'The value of indicator “{name}” is not a number.',
  },
  'report.other': {
    kind: 'conflict',
    zh: '最近一次填报不是这一份（{reportId}），请刷新后再办。',
    en: 'The last report is not {reportId}: reload and look at the present one.',
  },
  'help.unknown': {
    kind: 'not-found',
    zh: '没有待答复的这项协调请求（{helpId}）。',
    en: 'There is no open request for help {helpId}.',
  },
  'slip.running': {
    kind: 'conflict',
    zh: '上一张督办单（{level}）的时限 {day} 未到，不能再发。',
    en: 'The {level} slip runs until {day}: no other is issued before.',
    words: levelWords,
  },
  'slip.too-grave': {
    kind: 'conflict',
    zh: '现在最高可发{gravest}督办单，不能发{level}的：上一级逾期未答复才能升级（按期答复的，认定答复不充分后即为未答复），重要、特别事项可从高一级开始。',
    en: 'No slip graver than {gravest} may be issued now, and {level} is: each follows when the one before it has lapsed unanswered; an answer in time that is found insufficient counts as none.',
    words: levelWords,
  },
  'slip.unknown': {
    kind: 'not-found',
    zh: '没有这张待答复的督办单（{slipId}）。',
    en: 'There is no slip {slipId} to answer.',
  },
  'slip.not-answered': {
    kind: 'conflict',
    zh: '督办单（{slipId}）没有待认定的答复。',
    en: 'Slip {slipId} has no answer to judge.',
  },
  'slip.none': {
    kind: 'not-found',
    zh: '没有发过这张督办单（{slipId}）。请核对编号。',
    en: 'There is no slip {slipId} of this duty. Check its id.',
  },
  'extension.without-date': {
    kind: 'conflict',
    zh: '该项责任没有时限，无需延期。',
    en: 'The duty has no due date: there is nothing to extend.',
  },
  'extension.too-late': {
    kind: 'conflict',
    zh: '延期应在到期日（{day}）前申请，现已逾期。',
    en: 'An extension is asked for before the due date ({day}), which has passed.',
  },
  'extension.not-later': {
    kind: 'invalid',
    zh: '延期后的日期应晚于现时限 {day}。',
    en: 'The new date must be later than the present one, {day}.',
  },
  'extension.waiting': {
    kind: 'conflict',
    zh: '已有一份延期申请待答复（{requestId}）。',
    en: 'An extension request ({requestId}) waits for its answer already.',
  },
  'extension.unknown': {
    kind: 'conflict',
    zh: '待答复的延期申请不是这一份（{requestId}），可能已答复，请刷新后再办。',
    en: 'No extension request {requestId} waits: it may have been answered. Reload.',
  },
  'completion.measures-open': {
    kind: 'conflict',
    zh: '分解计划中还有 {open} 条措施未完成，不能申请办结；请先完成，或调整计划。',
    en: '{open} measures of the plan are not finished: finish them, or plan anew, before asking for completion.',
  },
  'completion.office-decides': {
    kind: 'conflict',
    zh: '按本联席会议规则，由办公室直接办结，不需要初审。',
    en: 'By the rules of the body the office completes it itself: nobody looks at it first.',
  },
  'completion.convenor-decides': {
    kind: 'forbidden',
    zh: '按本联席会议规则，办结由召集人审定；办公室先提出初审意见。',
    en: 'By the rules of this body the convenor has the last word on completion; the office endorses it first.',
  },
  'completion.not-endorsed': {
    kind: 'conflict',
    zh: '办公室尚未提出初审意见，召集人暂不能审定。',
    en: 'The office has not endorsed this request yet: the convenor decides after it.',
  },
  'extension.convenor-decides': {
    kind: 'forbidden',
    zh: '按本联席会议规则，延期由召集人审定。',
    en: 'By the rules of this body the convenor answers requests for more time.',
  },
  'completion.other-request': {
    kind: 'conflict',
    zh: '待审的办结申请不是这一份（{requestId}），请刷新后再办。',
    en: 'The request under review is not {requestId}: reload and look at the present one.',
  },
  'urge.unknown': {
    kind: 'not-found',
    zh: '没有待答复的这次催办（{urgeId}）。',
    en: 'There is no open urging {urgeId} to answer.',
  },
} as const satisfies RefusalCatalogue;

export type ItemRefusal = keyof typeof itemRefusals;
