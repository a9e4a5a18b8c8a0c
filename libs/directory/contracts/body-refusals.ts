import type { RefusalCatalogue } from '#kernel';

/** Why an act on a joint body is refused. */
export const bodyRefusals = {
  'body.unknown': {
    kind: 'not-found',
    zh: '没有这个联席会议（{bodyId}）。请核对编号。',
    en: 'There is no joint body {bodyId}. Check its id.',
  },
  'body.already-founded': {
    kind: 'conflict',
    zh: '该编号（{bodyId}）已设立为“{name}”。',
    en: 'The id {bodyId} is taken already, by {name}.',
  },
  'body.name-missing': {
    kind: 'invalid',
    zh: '请填写名称，不能为空。',
    en: 'The name is missing: a joint body and a group have one.',
  },
  'body.time-zone-unknown': {
    kind: 'invalid',
    zh: '没有这个时区：{timeZone}。请用 IANA 名称，如 Asia/Shanghai。',
    en: 'There is no time zone {timeZone}. Use an IANA name such as Asia/Shanghai.',
  },
  'body.text-missing': {
    kind: 'invalid',
    zh: '请填写内容，不能为空。',
    en: 'The text is missing: say what the rule or the duty is.',
  },
  'body.not-a-member': {
    kind: 'conflict',
    zh: '该单位（{unitId}）不是成员单位，也不是办公室所在单位，不能列出其职责。',
    en: 'Unit {unitId} is neither a member nor the office, so no member duty can be stated for it.',
  },
  'body.group-unit-twice': {
    kind: 'invalid',
    zh: '同一单位（{unitId}）在单位组中只能列一次。',
    en: 'Unit {unitId} is in the group twice.',
  },
  'rules.limit-out-of-range': {
    kind: 'invalid',
    zh: '时限应为 0 至 {longest} 个工作日的整数。',
    en: 'A limit is a whole number of working days from 0 to {longest}.',
  },
  'rules.contradictory': {
    kind: 'invalid',
    zh: '规则自相矛盾：退回时限（{returnWithin}）短于签收时限（{acknowledgeWithin}）。',
    en: 'The rules contradict themselves: to return ({returnWithin}) there is less time than to acknowledge ({acknowledgeWithin}).',
  },
  'rules.issue-before-draft': {
    kind: 'invalid',
    zh: '规则自相矛盾：纪要印发时限（{issueWithin}）短于起草时限（{draftWithin}）。',
    en: 'The rules contradict themselves: minutes are to be issued ({issueWithin}) before they are drafted ({draftWithin}).',
  },
  'rules.report-days-missing': {
    kind: 'invalid',
    zh: '按固定日期填报的，请列出日期，如 03-31。',
    en: 'Reports at set days need their days: MM-DD, such as 03-31.',
  },
  'rules.report-day-odd': {
    kind: 'invalid',
    zh: '没有这样的填报日：{day}。每月填报用 1 至 31，固定日期用 MM-DD。',
    en: 'There is no day to report on like {day}: 1 to 31 of a month, or MM-DD.',
  },
  'rules.report-day-unused': {
    kind: 'invalid',
    zh: '不要求定期填报的，不填写填报日；要定期填报，请选每月、每季度或固定日期。',
    en: 'Where no reports are owed there is no day for them: leave it out, or choose a rhythm.',
  },
  'rules.ladder-upside-down': {
    kind: 'invalid',
    zh: '规则自相矛盾：一般事项从 {ordinary} 起，重要事项从 {important} 起，特别事项从 {special} 起，应依次加重。',
    en: 'The rules contradict themselves: ordinary matters start at {ordinary}, important at {important}, special at {special}; each must start at least as gravely as the one before.',
    words: { blue: '蓝色', orange: '橙色', red: '红色' },
  },
  'rules.points-out-of-range': {
    kind: 'invalid',
    zh: '分值应为 -{most} 至 {most} 的整数。',
    en: 'Points are whole numbers from -{most} to {most}.',
  },
  'rules.late-pays': {
    kind: 'invalid',
    zh: '规则自相矛盾：逾期得分（{late}）高于按时得分（{onTime}）。',
    en: 'The rules contradict themselves: being late ({late}) brings more than being on time ({onTime}).',
  },
  'rules.in-the-past': {
    kind: 'invalid',
    zh: '规则不能从已过去的日期（{day}）起施行。',
    en: 'Rules cannot come into force on a day that has passed ({day}).',
  },
  'rules.before-the-last': {
    kind: 'conflict',
    zh: '已有自 {day} 起施行的规则，新规则不能早于该日。',
    en: 'Rules are set from {day} on already: others cannot come into force before.',
  },
} as const satisfies RefusalCatalogue;

export type BodyRefusal = keyof typeof bodyRefusals;
