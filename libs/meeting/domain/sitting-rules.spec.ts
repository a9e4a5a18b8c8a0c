import type { Day, UserId } from '#kernel';
import { given } from '#kernel/testing';
import {
  adopted,
  attended,
  audit,
  closed,
  finance,
  health,
  invited,
  meetingId,
  proposed,
  resolution,
  untilOpen,
} from '../testing/meeting.ts';
import type { AdoptResolution, CloseMeeting, RecordAttendance } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const attend: RecordAttendance = {
  type: 'RecordAttendance',
  meetingId,
  unitId: finance,
  isMember: true,
  attendance: 'present',
  delegate: null,
  proxy: null,
};
const adopt: AdoptResolution = { type: 'AdoptResolution', ...resolution };
const close: CloseMeeting = { type: 'CloseMeeting', meetingId };
const open = given(meetingDecider, ...untilOpen);

describe('attendance', () => {
  it('is recorded for a member', () => open.when(attend).then(attended(finance, 'present')));

  it('keeps who stood in for an excused member', () => {
    const proxy = 'deputy' as UserId;
    open.when({ ...attend, attendance: 'excused', proxy }).then({
      type: 'AttendanceRecorded',
      v: 1,
      data: { meetingId, unitId: finance, attendance: 'excused', delegate: null, proxy },
    });
  });

  it('refuses a proxy for a unit that is present', () =>
    open.when({ ...attend, proxy: 'user-9' as UserId }).thenRefused('attendance.proxy-of-present'));
  it('takes others than members in attendance', () =>
    open
      .when({ ...attend, unitId: audit, isMember: false, attendance: 'in-attendance' })
      .then(attended(audit, 'in-attendance')));

  it('refuses others than members as present or excused', () => {
    open.when({ ...attend, isMember: false }).thenRefused('attendance.not-a-member');
    open.when({ ...attend, isMember: false, attendance: 'excused' }).thenRefused('attendance.not-a-member');
  });

  it('writes nothing when it is recorded again as it is', () =>
    given(meetingDecider, ...untilOpen, attended(finance, 'present'), closed)
      .when(attend)
      .thenNothing());

  it('refuses to record a unit otherwise', () =>
    given(meetingDecider, ...untilOpen, attended(finance, 'present'))
      .when({ ...attend, attendance: 'excused' })
      .thenRefused('attendance.already-recorded'));

  it('is refused before the meeting opens and after it closes', () => {
    given(meetingDecider, proposed, invited).when(attend).thenRefused('meeting.not-now');
    given(meetingDecider, ...untilOpen, closed)
      .when(attend)
      .thenRefused('meeting.not-now');
  });
});

describe('a resolution', () => {
  it('is adopted with its number', () => open.when(adopt).then(adopted));

  it('gets the next number', () =>
    given(meetingDecider, ...untilOpen, adopted)
      .when({ ...adopt, resolutionId: 'r2' })
      .then({ type: 'ResolutionAdopted', v: 1, data: { ...resolution, resolutionId: 'r2', number: 2 } }));

  it('needs no lead when a unit is responsible, and no other unit when one leads', () => {
    open
      .when({ ...adopt, leadUnitId: null })
      .then({ type: 'ResolutionAdopted', v: 1, data: { ...resolution, number: 1, leadUnitId: null } });
    open
      .when({ ...adopt, unitIds: [] })
      .then({ type: 'ResolutionAdopted', v: 1, data: { ...resolution, number: 1, unitIds: [] } });
  });

  it('is refused without any unit', () =>
    open.when({ ...adopt, leadUnitId: null, unitIds: [] }).thenRefused('resolution.without-units'));

  it('is refused when it names a unit twice', () =>
    open.when({ ...adopt, unitIds: [finance, health] }).thenRefused('resolution.unit-named-twice'));

  it('is refused without a text', () => open.when({ ...adopt, text: '\n' }).thenRefused('meeting.text-missing'));

  it('is refused when it was due before the meeting', () =>
    open.when({ ...adopt, dueOn: '2026-03-04' as Day }).thenRefused('resolution.due-before-meeting'));

  it('writes nothing when it is adopted again as it is', () =>
    given(meetingDecider, ...untilOpen, adopted, closed)
      .when(adopt)
      .thenNothing());

  it('is refused under the id of another', () =>
    given(meetingDecider, ...untilOpen, adopted)
      .when({ ...adopt, text: '9月底前建成。' })
      .thenRefused('resolution.already-adopted'));

  it('is refused before the meeting opens and after it closes', () => {
    given(meetingDecider, proposed, invited).when(adopt).thenRefused('meeting.not-now');
    given(meetingDecider, ...untilOpen, closed)
      .when(adopt)
      .thenRefused('meeting.not-now');
  });
});

describe('closing', () => {
  it('closes an open meeting', () => open.when(close).then(closed));

  it('writes nothing when it is closed already', () =>
    given(meetingDecider, ...untilOpen, closed)
      .when(close)
      .thenNothing());

  it('refuses to close a meeting that has not opened', () =>
    given(meetingDecider, proposed, invited).when(close).thenRefused('meeting.not-now'));
});
