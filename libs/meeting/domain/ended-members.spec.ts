import type { UnitId } from '#kernel';
import { given } from '#kernel/testing';
import {
  attended,
  audit,
  chair,
  closed,
  countersigned,
  finance,
  health,
  meetingId,
  signed,
  signedOn,
  untilDrafted,
  untilTaken,
} from '../testing/meeting.ts';
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
