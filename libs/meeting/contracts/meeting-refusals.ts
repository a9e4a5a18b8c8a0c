import type { RefusalCatalogue } from '#kernel';

/** Why an act on a meeting or its minutes is refused. */
export const meetingRefusals = {
  'meeting.unknown': {
    kind: 'not-found',
    zh: '没有这次会议（{meetingId}）。请核对编号。',
    en: 'There is no meeting {meetingId}. Check its id.',
  },
  'meeting.already-proposed': {
    kind: 'conflict',
    zh: '这个编号的会议已按另外的内容提出。',
    en: 'A meeting with this id is proposed already, with other content.',
  },
  'meeting.not-now': {
    kind: 'conflict',
    zh: '会议当前阶段（{phase}）不能进行此操作（{act}）。',
    en: 'A meeting that is {phase} does not allow: {act}.',
  },
  'meeting.text-missing': {
    kind: 'invalid',
    zh: '请填写{field}，不能为空。',
    en: 'The {field} is missing: say in words what is meant.',
  },
  'meeting.not-a-convenor': {
    kind: 'invalid',
    zh: '{chair} 不是召集人或副召集人，不能主持会议。',
    en: '{chair} is no convenor or deputy, and cannot chair. Name somebody who is.',
  },
  'meeting.held-in-future': {
    kind: 'invalid',
    zh: '会议日期（{heldOn}）还没有到，会议不能先开。',
    en: 'The day {heldOn} has not come yet: a meeting opens on its day.',
  },
  'agenda.fixed': {
    kind: 'conflict',
    zh: '会议通知已发出，议题不能再改动。',
    en: 'Invitations have gone out: the agenda no longer changes.',
  },
  'attendance.not-a-member': {
    kind: 'invalid',
    zh: '该单位（{unitId}）不是成员单位，只能登记为列席。',
    en: 'Unit {unitId} is not a member of the body: it can be in attendance only.',
  },
  'attendance.proxy-of-present': {
    kind: 'invalid',
    zh: '该单位（{unitId}）已出席，不需要代会人。',
    en: 'Unit {unitId} is present: nobody stands in for it.',
  },
  'resolution.unknown': {
    kind: 'not-found',
    zh: '本次会议没有这一议定事项（{resolutionId}）。',
    en: 'This meeting has adopted no resolution {resolutionId}.',
  },
  'attendance.already-recorded': {
    kind: 'conflict',
    zh: '该单位（{unitId}）的出席情况已另行登记（{attendance}）。',
    en: 'Attendance of unit {unitId} is recorded already, otherwise: {attendance}.',
  },
  'resolution.unknown-item': {
    kind: 'invalid',
    zh: '没有这个责任事项（{itemId}），请核对后再形成议定事项。',
    en: 'There is no item {itemId}: check what the resolution touches.',
  },
  'resolution.unknown-unit': {
    kind: 'invalid',
    zh: '没有登记这个单位（{unitId}）。',
    en: 'There is no unit {unitId}: check whom the resolution names.',
  },
  'resolution.without-units': {
    kind: 'invalid',
    zh: '议定事项至少要明确一个牵头或责任单位。',
    en: 'A resolution names at least one unit, leading or responsible.',
  },
  'resolution.unit-named-twice': {
    kind: 'invalid',
    zh: '同一单位（{unitId}）在一条议定事项中只能列一次。',
    en: 'Unit {unitId} is named twice: a unit has one part in a resolution.',
  },
  'resolution.due-before-meeting': {
    kind: 'invalid',
    zh: '完成时限（{dueOn}）早于会议日期（{heldOn}），请另定日期。',
    en: 'The due day {dueOn} lies before the meeting of {heldOn}: choose a later one.',
  },
  'resolution.already-adopted': {
    kind: 'conflict',
    zh: '这个编号的议定事项已按另外的内容通过。',
    en: 'A resolution with this id is adopted already, with other content.',
  },
  'minutes.none': {
    kind: 'not-found',
    zh: '这次会议（{meetingId}）还没有纪要。',
    en: 'Meeting {meetingId} has no minutes yet.',
  },
  'minutes.version-skipped': {
    kind: 'conflict',
    zh: '下一稿应为第 {next} 稿，不是第 {version} 稿，请刷新后再办。',
    en: 'The next draft is version {next}, not {version}: reload and try again.',
  },
  'minutes.other-version': {
    kind: 'conflict',
    zh: '现行纪要为第 {present} 稿，不是第 {version} 稿，请刷新后再办。',
    en: 'The minutes are at version {present}, not {version}: reload and look at the present one.',
  },
  'minutes.not-present': {
    kind: 'forbidden',
    zh: '该单位（{unitId}）未出席会议，不参加会签。',
    en: 'Unit {unitId} was not present as a member and does not countersign.',
  },
  'minutes.countersignatures-missing': {
    kind: 'conflict',
    zh: '还有 {missing} 个出席单位未会签（{unitIds}），不能签发。',
    en: '{missing} members that were present have not countersigned yet: {unitIds}.',
  },
  'minutes.not-the-chair': {
    kind: 'forbidden',
    zh: '纪要由会议主持人签发。',
    en: 'Minutes are signed by whoever chaired the meeting.',
  },
  'minutes.issued-before-meeting': {
    kind: 'invalid',
    zh: '印发日期（{issuedOn}）早于会议日期（{heldOn}）。',
    en: 'Minutes are issued after the meeting: {issuedOn} is before {heldOn}.',
  },
  'minutes.frozen': {
    kind: 'conflict',
    zh: '纪要已印发，不能再改动；如有差错，另行更正。',
    en: 'The minutes are issued and no longer change; a mistake is mended by a correction of its own.',
  },
} as const satisfies RefusalCatalogue;

export type MeetingRefusal = keyof typeof meetingRefusals;
