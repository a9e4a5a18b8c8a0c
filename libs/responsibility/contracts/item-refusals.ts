import type { RefusalCatalogue } from '#kernel';

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
  'duty.date-passed': {
    kind: 'invalid',
    zh: '日期 {day} 已过，请另定日期。',
    en: 'The day {day} has passed: choose a later one.',
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
