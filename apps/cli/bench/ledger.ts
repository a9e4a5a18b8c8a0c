import { presetRules } from '#directory/contracts';
import type { NewEvent, StreamName } from '#event-store';
import {
  addDays,
  type Clock,
  type Day,
  type Instant,
  type ItemId,
  instantOf,
  type MeetingId,
  type UnitId,
} from '#kernel';
import { type Configuration, openLog } from '../../server/index.ts';
import { BODY, type Duty, LIAISON, newEvent, progressReported } from './new-event.ts';
import { DUTIES_AN_ITEM } from './size.ts';

const UNITS = 60;
export const FIRST_DAY = '2026-01-05' as Day;
const WEEKS = 16;
const MEETING_WEEKS = [7, 15];
const MINUTES_WEEKS = [4, 8, 12];
/** Appends that share a commit, and so an instant of record. */
const AT_ONCE = 16;

/** A day in the middle of the ledger, and its last. */
export const MIDDLE = addDays(FIRST_DAY, 7 * 8);
export const LAST = addDays(FIRST_DAY, 7 * WEEKS);
/** Looks back on the weeks since the meeting before. */
export const LAST_MEETING = `bench-meeting-${MEETING_WEEKS.at(-1)}` as MeetingId;

/** A clock that starts at nine in the morning (UTC) of a day. */
export const clockFrom = (day: Day): Clock => {
  const ahead = Date.parse(`${day}T09:00:00.000Z`) - Date.now();
  return () => instantOf(Date.now() + ahead);
};

export const itemAt = (number: number): ItemId => `bench-item-${String(number).padStart(5, '0')}` as ItemId;

export const dutiesOf = (number: number): readonly Duty[] =>
  Array.from({ length: DUTIES_AN_ITEM }, (_, index) => ({
    itemId: itemAt(number),
    unitId: `bench-unit-${(number + index * 7) % UNITS}` as UnitId,
  }));

/** Records sixteen weeks of a body's work straight into a log: 100 events an item. */
export const recordLedger = async (configuration: Configuration, items: number): Promise<void> => {
  let now = FIRST_DAY as string;
  let ticks = 0;
  const clock: Clock = () => instantOf(Date.parse(now) + ticks++);
  const store = openLog(configuration, { clock, use: 'serve', story: true });
  try {
    const at = () => instantOf(Date.parse(now));
    await store.append(`body-${BODY}` as StreamName, 'none', founding(at()));
    for (let week = 0; week < WEEKS; week++) {
      now = addDays(FIRST_DAY, 7 * week);
      ticks = 0;
      for (let first = 0; first < items; first += AT_ONCE) {
        const numbers = Array.from({ length: Math.min(AT_ONCE, items - first) }, (_, index) => first + index);
        await Promise.all(
          numbers.map((n) => store.append(`item-${itemAt(n)}` as StreamName, 'any', weekOf(n, week, at()))),
        );
      }
      if (MEETING_WEEKS.includes(week)) await store.append(meetingStream(week), 'none', meetingIn(week, at()));
    }
  } finally {
    await store.close();
  }
};

const founding = (at: Instant): readonly NewEvent[] => [
  newEvent(
    {
      type: 'BodyFounded',
      v: 1,
      data: {
        bodyId: BODY,
        name: '市养老服务联席会议',
        functions: '统筹协调',
        timeZone: 'Asia/Shanghai',
        noticeId: null,
      },
    },
    at,
  ),
  newEvent(
    {
      ...{ type: 'SupervisionRulesSet', v: 2 },
      data: {
        bodyId: BODY,
        inForceFrom: FIRST_DAY,
        ...presetRules,
        reporting: { rhythm: 'monthly', day: 25, days: [] },
      },
    },
    at,
  ),
];

const meetingStream = (week: number) => `meeting-bench-meeting-${week}` as StreamName;

const meetingIn = (week: number, at: Instant): readonly NewEvent[] => {
  const meetingId = `bench-meeting-${week}`;
  const heldOn = at.slice(0, 10);
  return [
    newEvent(
      { type: 'MeetingProposed', v: 1, data: { meetingId, bodyId: BODY, title: '全体会议', plannedOn: heldOn } },
      at,
    ),
    newEvent(
      {
        ...{ type: 'MeetingOpened', v: 2 },
        data: { meetingId, heldOn, place: '一号会议室', chair: LIAISON, chairsAs: 'convenor' },
      },
      at,
    ),
  ];
};

/** What happens to an item in a week. Who is late, and who is done, is told by counting: every run has the same ledger. */
const weekOf = (number: number, week: number, at: Instant): readonly NewEvent[] => {
  const duties = dutiesOf(number);
  const done = duties.map((duty, index) => newEvent(inWeek(duty, week, number + index), at, duty.unitId));
  if (week === 0) return [newEvent(registered(number), at), ...done];
  return MINUTES_WEEKS.includes(week) ? [...done, newEvent(entered(number, week), at)] : done;
};

const registered = (number: number) => ({
  type: 'ItemRegistered',
  v: 2,
  data: {
    itemId: itemAt(number),
    bodyId: BODY,
    number: String(number + 1),
    heading: '加快推进社区助餐服务',
    text: '在城东、城西片区各新建一批助餐点，完善配送网络，落实运营补贴，年底前实现街道全覆盖。',
    origin: 'office',
    originId: BODY,
    ...{ importance: 'ordinary', indicators: [], terms: null },
  },
});

const entered = (number: number, week: number) => ({
  type: 'MinutesEntered',
  v: 1,
  data: {
    itemId: itemAt(number),
    meetingId: `bench-meeting-${week}`,
    minutesNumber: `第${week}期`,
    resolutionId: `bench-resolution-${week}`,
    text: '会议要求加快进度，按期完成。',
  },
});

const inWeek = (duty: Duty, week: number, turn: number) => {
  const finishes = turn % 3 === 0;
  const of = (type: string, data: object = {}) => ({ type, v: 1, data: { ...duty, ...data } });
  if (week === 0) {
    const dueOn = addDays(FIRST_DAY, 60 + (turn % 60));
    return of('DutyAssigned', { role: turn % 6 === 0 ? 'lead' : 'responsible', groupId: null, dueOn, longTerm: false });
  }
  if (week === 1) return of('DutyAcknowledged');
  const urgeId = `bench-urge-${turn}`;
  if (week === 6) return of('DutyUrged', { urgeId, text: '请补报进展。', answerBy: addDays(FIRST_DAY, 49) });
  if (week === 7) return of('UrgeAnswered', { urgeId, text: '已调整计划，月底前补齐。' });
  const requestId = `bench-request-${turn}`;
  if (finishes && week === 14) return of('CompletionRequested', { requestId, text: '各项任务已完成，申请办结。' });
  if (finishes && week === 15) return of('DutyCompleted', { requestId, grade: 'good' });
  return progressReported(duty, week * 5);
};
