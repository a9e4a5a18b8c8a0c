import { presetRules, type ScoreReason } from '#directory/contracts';
import { type Day, fold, type Instant, type MeetingId, type UnitId } from '#kernel';
import { itemDecider } from '../../domain/item-decider.ts';
import { duty, dutyAfter } from '../../testing/duty.ts';
import { acknowledged, openAlone } from '../../testing/item.ts';
import type { Merit } from './merits.projection.ts';
import { type Scored, scoresOf, standing } from './scores.ts';

const { itemId, unitId, statusFrom } = duty();
const other = 'finance' as UnitId;
const cause = (type: string, day: string) => ({ type, position: 7, at: `${day}T02:00:00.000Z` as Instant });
const request = (day: string) => ({ requestId: 'q1', text: '全部完成。', at: `${day}T02:00:00.000Z` as Instant });
const merit = (type: string, day: string, flaw: Merit['flaw'] = null, asked = day) => ({
  merit: { itemId, unitId, flaw, text: null, cause: cause(type, day) },
  duty: duty({ dueOn: '2026-06-30' as Day, status: 'completed', completion: request(asked) }),
});
const suspended = { type: 'DutySuspended', v: 1, data: { itemId, unitId } } as const;
const nothing: Scored = {
  from: '2026-01-01' as Day,
  overdue: [],
  units: [unitId, other],
  merits: [],
  reports: [],
  sittings: [],
  rulesOn: () => presetRules,
  timeZone: 'Asia/Shanghai',
};
const reasons = (scored: Partial<Scored>, of = unitId): readonly ScoreReason[] =>
  scoresOf({ ...nothing, ...scored })
    .flatMap((score) => (score.unitId === of ? score.points : []))
    .map((p) => p.reason);

it.each<[ScoreReason, ReturnType<typeof merit>]>([
  ['onTime', merit('DutyCompleted', '2026-06-30')],
  ['late', merit('DutyCompleted', '2026-07-01')],
  ['onTime', merit('DutyCompleted', '2026-07-02', null, '2026-03-02')],
  ['praised', merit('DutyPraised', '2026-06-01')],
  ['returned', merit('CompletionSentBack', '2026-06-01')],
  ['returned', merit('ReportSentBack', '2026-06-01', 'false')],
  ['emptyReport', merit('ReportSentBack', '2026-06-01', 'empty')],
])('counts %s', (reason, counted) => {
  expect(reasons({ merits: [counted] })).toEqual([reason]);
});

it('counts nothing for what is completed without a date', () => {
  const undated = { ...merit('DutyCompleted', '2026-06-30'), duty: duty({ dueOn: null }) };
  expect(reasons({ merits: [undated] })).toEqual([]);
});

it('counts what failed as late where it is, and never as on time', () => {
  const failed = (day: string) => {
    const counted = merit('DutyCompleted', day);
    return { ...counted, duty: { ...counted.duty, grade: 'failed' as const } };
  };
  expect(reasons({ merits: [failed('2026-06-30')] })).toEqual([]);
  expect(reasons({ merits: [failed('2026-07-01')] })).toEqual(['late']);
});

it('counts what was asked for too late as late, also where the matter rested and went on meanwhile', () => {
  const asked = {
    type: 'CompletionRequested',
    v: 1,
    data: { itemId, unitId, requestId: 'r1', text: '完成。' },
  } as const;
  const rests = [asked, { type: 'ItemSuspended', v: 1, data: { itemId, reason: '待定。' } }, suspended] as const;
  const resume = { type: 'ResumeItem', itemId, reason: '已定。', dueOn: null, today: '2026-03-11' as Day } as const;
  const decision = itemDecider.decide(resume, fold(itemDecider, [...openAlone, acknowledged, ...rests]));
  const resumed = 'refused' in decision ? [] : decision.events.filter(({ type }) => type !== 'ItemResumed');
  const accepted = { type: 'DutyCompleted', v: 1, data: { itemId, unitId, requestId: 'r1', grade: 'good' } } as const;
  const after = dutyAfter('2026-03-10', asked, suspended, ...resumed, accepted);
  expect(resumed).toHaveLength(1);
  expect(reasons({ merits: [{ ...merit('DutyCompleted', '2026-03-11'), duty: after }] })).toEqual(['late']);
});

const missing = {
  itemId,
  unitId,
  dueOn: '2026-04-25' as Day,
  status: 'missing',
  reportId: null,
  since: statusFrom,
} as const;

it('counts a missing report by its day, and shows what left the duty open', () => {
  const [score] = scoresOf({ ...nothing, reports: [missing] });
  expect(score).toMatchObject({ total: -10, points: [{ on: '2026-04-25', events: [statusFrom] }] });
});

it('counts a report that came late as late, and no more as missing', () => {
  const [score] = scoresOf({ ...nothing, reports: [{ ...missing, status: 'late' }] });
  expect(score?.points.map(({ reason }) => reason)).toEqual(['late']);
});

it('counts who was neither there nor excused, and shows the event', () => {
  const absence = { unitId: other, cause: cause('AbsenceRecorded', '2026-03-02') };
  const sitting = { meetingId: 'm1' as MeetingId, heldOn: '2026-03-02' as Day, absences: [absence] };
  const [present, absent] = scoresOf({ ...nothing, sittings: [sitting] });
  expect(present).toMatchObject({ points: [] });
  expect(absent).toMatchObject({
    total: -5,
    points: [{ reason: 'absent', on: '2026-03-02', events: [absence.cause] }],
  });
});

it('weighs each event by the rules of its day, and adds up', () => {
  const strict = { ...presetRules, scores: { ...presetRules.scores, late: -7 } };
  const rulesOn = (day: Day) => (day >= '2026-07-02' ? strict : presetRules);
  const merits = [merit('DutyCompleted', '2026-07-03'), merit('DutyCompleted', '2026-07-01')];
  const [score, unscored] = scoresOf({ ...nothing, merits, rulesOn });
  expect(score).toMatchObject({
    total: -8,
    points: [
      { on: '2026-07-01', points: -1 },
      { on: '2026-07-03', points: -7 },
    ],
  });
  expect(unscored).toEqual({ unitId: other, total: 0, points: [] });
});

describe('what is late', () => {
  const overdue = duty({ dueOn: '2026-06-30' as Day });

  it('counts once, on the day after its date, although it was never completed', () => {
    const [score] = scoresOf({ ...nothing, overdue: [overdue] });
    expect(score).toMatchObject({
      total: -1,
      points: [{ reason: 'late', on: '2026-07-01', events: [overdue.dueFrom] }],
    });
  });

  it('counts in the period in which it became late, and in none after it', () => {
    const late = [merit('DutyCompleted', '2026-07-20')];
    expect(reasons({ from: '2026-07-01' as Day, overdue: [overdue] })).toEqual(['late']);
    expect(reasons({ from: '2026-07-02' as Day, overdue: [overdue] })).toEqual([]);
    expect(reasons({ from: '2026-07-01' as Day, merits: late })).toEqual(['late']);
    expect(reasons({ from: '2026-07-02' as Day, merits: late })).toEqual([]);
  });
});

it('counts a completion until its duty is reopened, and the one that comes after', () => {
  const of = (type: string, item = itemId) => ({ ...merit(type, '2026-06-01').merit, itemId: item });
  const [completed, reopened] = [of('DutyCompleted'), of('DutyReopened')];
  expect(standing([completed, reopened])).toEqual([]);
  expect(standing([completed, reopened, completed])).toEqual([completed]);
  expect(standing([completed, of('DutyReopened', 'other' as never)])).toEqual([completed]);
});
