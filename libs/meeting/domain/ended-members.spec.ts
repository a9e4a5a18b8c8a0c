import { fold, isRefusal, type UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  attended,
  audit,
  chair,
  closed,
  countersigned,
  finance,
  health,
  meetingId,
  resolution,
  signed,
  signedOn,
  untilDrafted,
  untilTaken,
} from '../testing/meeting.ts';
import type { CorrectAttendance, MeetingCommand } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

// A member that came may have ended before the minutes are signed: whoever has its place by then answers for it.

const successions = [
  { unitId: health, successorId: audit },
  { unitId: audit, successorId: 'heir' as UnitId },
];
const [, last] = successions;
const heir = last?.successorId as UnitId;
const ours = { meetingId, version: 1, remark: null, remarkOn: null } as const;
const countersign = (unitId: UnitId) => ({ type: 'CountersignMinutes', ...ours, unitId, successions }) as const;
const sign = { type: 'SignMinutes', meetingId, version: 1, signedBy: chair, successions, today: signedOn } as const;
const named = { ...resolution, leadUnitId: null, unitIds: [health] };
const toFinance = { ...named, unitIds: [finance] };
const forHealth = (event: MeetingEvent): MeetingEvent =>
  event.type === 'ResolutionAdopted' ? { ...event, data: { ...named, number: 1 } } : event;
const sitting = [...untilTaken, attended(finance, 'present'), attended(health, 'present')] as const;
const atClosing = given(meetingDecider, ...sitting);
const close = { type: 'CloseMeeting', meetingId, successions } as const;

it('leaves its successor the countersignature, however many have ended one in the other', () => {
  given(meetingDecider, ...untilDrafted)
    .when(countersign(heir))
    .then(countersigned(heir));
  given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(heir))
    .when(sign)
    .then(signed);
});

it('is refused to those between, who have ended too, and had nobody there', () =>
  given(meetingDecider, ...untilDrafted)
    .when(countersign(audit))
    .thenRefused('minutes.not-present'));

it('is waited for as its successor, unless it countersigned itself before it ended', () => {
  given(meetingDecider, ...untilDrafted, countersigned(finance))
    .when(sign)
    .thenRefused('minutes.countersignatures-missing');
  given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(health))
    .when(sign)
    .then(signed);
});

describe('a change of the draft that concerns a unit which has ended', () => {
  const lapsed = (unitId: UnitId): MeetingEvent => ({
    ...{ type: 'CountersignatureLapsed', v: 1, data: { meetingId, version: 2, unitId } },
  });
  const agreed = [...untilDrafted.map(forHealth), countersigned(finance), countersigned(heir)];
  const amend = { type: 'AmendResolution', ...toFinance, version: 2, successions } as const;
  const withdraw = {
    type: 'WithdrawResolution',
    meetingId,
    resolutionId: 'r1',
    reason: '误录。',
    successions,
  } as const;
  const correct: CorrectAttendance = {
    ...{ type: 'CorrectAttendance', meetingId, unitId: health, isMember: false, attendance: null },
    ...{ delegate: null, proxy: null, successions },
  };
  const last = (command: MeetingCommand) => {
    const decision = meetingDecider.decide(command, fold(meetingDecider, agreed));
    return isRefusal(decision) ? decision : decision.events.at(-1);
  };

  it('asks its successor again, who agreed for it', () => {
    for (const command of [amend, withdraw, correct]) expect(last(command)).toEqual(lapsed(heir));
  });

  it('waits for that one anew', () => {
    const amended: MeetingEvent = { type: 'ResolutionAmended', v: 1, data: { ...toFinance, number: 1, version: 2 } };
    const asked = [...agreed, amended, lapsed(heir), countersigned(finance, 2)];
    given(meetingDecider, ...asked)
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...asked, countersigned(heir, 2))
      .when({ ...sign, version: 2 })
      .then({ type: 'MinutesSigned', v: 2, data: { meetingId, version: 2, signedBy: chair, signedOn } });
  });

  it('asks nobody a second time, nor while nothing is drafted', () => {
    const namesBoth = { ...amend, unitIds: [finance, heir] };
    expect(last(namesBoth)).toMatchObject({ type: 'ResolutionAmended' });
    given(meetingDecider, ...untilDrafted.map(forHealth).slice(0, -1))
      .when(withdraw)
      .then({
        type: 'ResolutionWithdrawn',
        v: 1,
        data: { meetingId, resolutionId: 'r1', reason: '误录。', version: null },
      });
  });
});

it('makes no absentee of its successor, who has its seat by the time the meeting closes', () => {
  atClosing.when({ ...close, members: [finance, heir] }).then(closed);
  atClosing
    .when({ ...close, members: [finance, heir], successions: [] })
    .then({ type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId: heir } }, closed);
});

it('is answered for by somebody also where two are recorded as successors of each other', () => {
  const circle = [
    { unitId: health, successorId: audit },
    { unitId: audit, successorId: health },
  ];
  const signInCircle = { ...sign, successions: circle };
  given(meetingDecider, ...untilDrafted, countersigned(finance))
    .when(signInCircle)
    .thenRefused('minutes.countersignatures-missing');
  given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(health))
    .when(signInCircle)
    .then(signed);
});
