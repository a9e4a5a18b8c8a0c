import type { RefusalCatalogue } from '#kernel';
import { agendaRefusals } from './agenda-refusals.ts';
import { correctionRefusals } from './correction-refusals.ts';
import { minutesRefusals } from './minutes-refusals.ts';
import { actWords, attendanceWords, phaseWords } from './words.ts';

/** Why an act on a meeting, its minutes or their corrections is refused. */
export const meetingRefusals = {
  ...agendaRefusals,
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
    words: { ...phaseWords, ...actWords },
  },
  'meeting.text-missing': {
    kind: 'invalid',
    zh: '请填写{field}，不能为空。',
    en: 'The {field} is missing: say in words what is meant.',
  },
  'meeting.text-too-long': {
    kind: 'invalid',
    zh: '{field}共 {length} 字，最多 {longest} 字，请精简。',
    en: 'The {field} has {length} characters, and may have {longest}: make it shorter.',
  },
  'meeting.not-a-convenor': {
    kind: 'invalid',
    zh: '{chair} 不是召集人或副召集人，不能主持会议。',
    en: '{chair} is no convenor or deputy, and cannot chair. Name somebody who is.',
  },
  'meeting.planned-in-past': {
    kind: 'invalid',
    zh: '拟开会日期 {plannedOn} 已过，请另定日期。',
    en: 'The day {plannedOn} has passed: plan the meeting for a later one.',
  },
  'meeting.planned-so': {
    kind: 'conflict',
    zh: '会议本来就定在 {plannedOn} 召开，请另定日期。',
    en: 'The meeting is planned for {plannedOn} as it is: choose another day.',
  },
  'meeting.held-in-future': {
    kind: 'invalid',
    zh: '会议日期（{heldOn}）还没有到，会议不能先开。',
    en: 'The day {heldOn} has not come yet: a meeting opens on its day.',
  },
  'attendance.unknown-person': {
    kind: 'not-found',
    zh: '没有这个账号（{userId}），纪要中印不出姓名。请先建账号，或核对编号。',
    en: 'There is no account {userId}, so the minutes could not name who came. Add it first, or check its id.',
  },
  'attendance.not-a-member': {
    kind: 'invalid',
    zh: '该单位（{unitId}）不是成员单位，只能登记为列席。',
    en: 'Unit {unitId} is not a member of the body: it can be in attendance only.',
  },
  'attendance.proxy-of-present': {
    kind: 'invalid',
    zh: '该单位（{unitId}）没有请假，不登记代会人。',
    en: 'Unit {unitId} is not excused: nobody stands in for it.',
  },
  'attendance.member-in-attendance': {
    kind: 'invalid',
    zh: '该单位（{unitId}）是成员单位，应登记为出席或请假，不列席。',
    en: 'Unit {unitId} is a member: it is present or excused, and not in attendance.',
  },
  'resolution.unknown': {
    kind: 'not-found',
    zh: '本次会议没有这一议定事项（{resolutionId}）。',
    en: 'This meeting has adopted no resolution {resolutionId}.',
  },
  'attendance.already-recorded': {
    kind: 'conflict',
    zh: '该单位（{unitId}）的出席情况已另行登记（{attendance}）；登记有误的，请更正。',
    en: 'Attendance of unit {unitId} is recorded already, otherwise: {attendance}. Correct it where that is wrong.',
    words: attendanceWords,
  },
  'resolution.unknown-item': {
    kind: 'invalid',
    zh: '没有这个责任事项（{itemId}），请核对后再形成议定事项。',
    en: 'There is no item {itemId}: check what the resolution touches.',
  },
  'resolution.item-of-other-body': {
    kind: 'invalid',
    zh: '该责任事项（{itemId}）属于另一联席会议，本会议不能议定。',
    en: 'Item {itemId} belongs to another body: this meeting decides nothing about it.',
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
  'resolution.withdrawn': {
    kind: 'conflict',
    zh: '该议定事项（{resolutionId}）已撤回。',
    en: 'Resolution {resolutionId} was withdrawn.',
  },
  ...minutesRefusals,
  ...correctionRefusals,
} as const satisfies RefusalCatalogue;

export type MeetingRefusal = keyof typeof meetingRefusals;
