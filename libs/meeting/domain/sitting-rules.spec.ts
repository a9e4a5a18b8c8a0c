import type { Day, UserId } from '#kernel';
import { given } from '#kernel/testing';
import {
  adopted,
  attended,
  audit,
  closed,
  finance,
  health,
  heldOn,
  invited,
  meetingId,
  proposed,
  resolution,
  untilOpen,
} from '../testing/meeting.ts';
import type { AdoptResolution, RecordAttendance } from './meeting-commands.ts';
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

  it('refuses a proxy for a unit that has come itself', () => {
    const proxy = 'user-9' as UserId;
    open.when({ ...attend, proxy }).thenRefused('attendance.proxy-of-present');
    open
      .when({ ...attend, isMember: false, attendance: 'in-attendance', proxy })
      .thenRefused('attendance.proxy-of-present');
  });

  it('takes others than members in attendance', () =>
    open
      .when({ ...attend, unitId: audit, isMember: false, attendance: 'in-attendance' })
      .then(attended(audit, 'in-attendance')));

  it('refuses others than members as present or excused', () => {
    open.when({ ...attend, isMember: false }).thenRefused('attendance.not-a-member');
    open.when({ ...attend, isMember: false, attendance: 'excused' }).thenRefused('attendance.not-a-member');
  });

  it('refuses a member in attendance', () =>
    open.when({ ...attend, attendance: 'in-attendance' }).thenRefused('attendance.member-in-attendance'));

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

  it('needs one line: its heading is made of that', () => {
    const text = '民政局牵头，6月底前每个街道建成两家助餐点。逾期的说明原因。';
    open.when({ ...adopt, heading: '', text }).then({
      type: 'ResolutionAdopted',
      v: 1,
      data: { ...resolution, number: 1, text, heading: '民政局牵头，6月底前每个街道建成两家助餐点' },
    });
    given(meetingDecider, ...untilOpen, adopted)
      .when({ ...adopt, resolutionId: 'r2', heading: '', text })
      .then({
        type: 'ResolutionAdopted',
        v: 1,
        data: {
          ...resolution,
          resolutionId: 'r2',
          number: 2,
          text,
          heading: '民政局牵头，6月底前每个街道建成两家助餐点',
        },
      });
  });

  it('is refused without any unit', () =>
    open.when({ ...adopt, leadUnitId: null, unitIds: [] }).thenRefused('resolution.without-units'));

  it('is refused when it names a unit twice', () =>
    open.when({ ...adopt, unitIds: [finance, health] }).thenRefused('resolution.unit-named-twice'));

  it('is refused without a text, and with one that is too long', () => {
    open.when({ ...adopt, text: '\n' }).thenRefused('meeting.text-missing');
    open.when({ ...adopt, text: '长'.repeat(100_000) }).thenRefused('meeting.text-too-long');
    open.when({ ...adopt, heading: '长'.repeat(100_000) }).thenRefused('meeting.text-too-long');
  });

  it('is refused when it was due before the meeting, and may be due on its day', () => {
    open.when({ ...adopt, dueOn: '2026-03-04' as Day }).thenRefused('resolution.due-before-meeting');
    open
      .when({ ...adopt, dueOn: heldOn })
      .then({ type: 'ResolutionAdopted', v: 1, data: { ...resolution, number: 1, dueOn: heldOn } });
  });

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
