import type { UnitId, UserId } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  adopted,
  attended,
  audit,
  chair,
  closed,
  countersigned,
  finance,
  health,
  meetingId,
  resolution,
  signedAs,
  signedOn,
  untilDrafted,
  untilIssued,
  untilOpen,
  untilSigned,
  untilTaken,
} from '../testing/meeting.ts';
import type { AdoptResolution, CorrectAttendance, WithdrawResolution } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const from = (...events: readonly MeetingEvent[]) => given(meetingDecider, ...events);
const sign = { type: 'SignMinutes', meetingId, version: 2, signedBy: chair, successions: [], today: signedOn } as const;
const untilClosed = [...untilTaken, attended(finance, 'present'), attended(health, 'present'), adopted, closed];
const absence = (unitId: UnitId): MeetingEvent => ({ type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId } });

describe('correcting attendance', () => {
  const correct: CorrectAttendance = {
    ...{ type: 'CorrectAttendance', meetingId, unitId: finance, isMember: true },
    ...{ attendance: 'excused', delegate: null, proxy: null, successions: [] },
  };
  const corrected = (
    attendance: 'present' | 'excused' | null,
    version: number | null = null,
    unitId = finance,
  ): MeetingEvent => ({
    type: 'AttendanceCorrected',
    v: 1,
    data: { meetingId, unitId, attendance, delegate: null, proxy: null, version },
  });

  it('puts right what was recorded wrong, while the meeting is open and when it has closed', () => {
    from(...untilOpen, attended(finance, 'present'))
      .when(correct)
      .then(corrected('excused'));
    from(...untilClosed)
      .when(correct)
      .then(corrected('excused'));
  });

  it('writes nothing when it is so already', () => {
    from(...untilOpen, attended(finance, 'excused'))
      .when(correct)
      .thenNothing();
    from(...untilClosed, corrected('excused'))
      .when(correct)
      .thenNothing();
    from(...untilOpen)
      .when({ ...correct, attendance: null })
      .thenNothing();
  });

  it('keeps who sat there for a unit', () => {
    const proxy = 'deputy' as UserId;
    from(...untilOpen, attended(finance, 'excused'))
      .when({ ...correct, proxy })
      .then({ ...corrected('excused'), data: { ...corrected('excused').data, proxy } } as MeetingEvent);
  });

  it('says that a member was absent once the meeting has closed, and of others that they were not there', () => {
    const gone = { ...correct, attendance: null };
    from(...untilOpen, attended(finance, 'present'))
      .when(gone)
      .then(corrected(null));
    from(...untilClosed)
      .when(gone)
      .then(corrected(null), absence(finance));
    from(...untilClosed, attended(audit, 'in-attendance'))
      .when({ ...gone, unitId: audit, isMember: false })
      .then(corrected(null, null, audit));
  });

  it('makes the next version of a draft, on which the unit alone is asked again', () => {
    const agreed = [...untilDrafted, countersigned(finance), countersigned(health)];
    from(...agreed)
      .when(correct)
      .then(corrected('excused', 2));
    from(...agreed, corrected('excused', 2))
      .when(sign)
      .then(signedAs(2));
    from(...agreed, corrected('excused', 2), corrected('present', 3))
      .when({ ...sign, version: 3 })
      .thenRefused('minutes.countersignatures-missing');
  });

  it('refuses what nobody may be recorded as', () => {
    const proxy = 'deputy' as UserId;
    const open = from(...untilOpen, attended(finance, 'present'));
    open.when({ ...correct, attendance: 'present', proxy }).thenRefused('attendance.proxy-of-present');
    open.when({ ...correct, attendance: null, proxy }).thenRefused('attendance.proxy-of-present');
    open.when({ ...correct, attendance: 'in-attendance' }).thenRefused('attendance.member-in-attendance');
    open.when({ ...correct, unitId: audit, isMember: false }).thenRefused('attendance.not-a-member');
  });

  it('corrects as a member, and makes absent as one, what was recorded as a member and is none any more', () => {
    const ended = { ...correct, isMember: false };
    from(...untilClosed)
      .when(ended)
      .then(corrected('excused'));
    from(...untilClosed)
      .when({ ...ended, attendance: null })
      .then(corrected(null), absence(finance));
    const once = { ...ended, attendance: 'present' } as const;
    from(...untilClosed, corrected(null), absence(finance))
      .when(once)
      .then(corrected('present'));
    from(...untilTaken, attended(health, 'present'), absence(finance), closed)
      .when(once)
      .then(corrected('present'));
  });

  it('refuses to leave a meeting that has closed without a member that was there', () =>
    from(...untilTaken, attended(finance, 'present'), closed)
      .when(correct)
      .thenRefused('minutes.nobody-present'));

  it('is refused once the minutes are signed or issued', () => {
    from(...untilSigned)
      .when(correct)
      .thenRefused('meeting.not-now');
    from(...untilIssued)
      .when(correct)
      .thenRefused('minutes.frozen');
  });
});

describe('withdrawing a resolution', () => {
  const withdraw: WithdrawResolution = {
    ...{ type: 'WithdrawResolution', meetingId, resolutionId: 'r1', reason: '误录。', successions: [] },
  };
  const withdrawn = (version: number | null = null): MeetingEvent => ({
    type: 'ResolutionWithdrawn',
    v: 1,
    data: { meetingId, resolutionId: 'r1', reason: '误录。', version },
  });
  const adopt: AdoptResolution = { type: 'AdoptResolution', ...resolution };

  it('takes back what was not resolved, once, with a reason', () => {
    from(...untilOpen, adopted)
      .when(withdraw)
      .then(withdrawn());
    from(...untilClosed)
      .when(withdraw)
      .then(withdrawn());
    from(...untilClosed, withdrawn())
      .when(withdraw)
      .thenNothing();
    from(...untilClosed)
      .when({ ...withdraw, reason: ' ' })
      .thenRefused('meeting.text-missing');
  });

  it('moves up those behind it, so that numbers have no gap', () => {
    const second: MeetingEvent = {
      type: 'ResolutionAdopted',
      v: 1,
      data: { ...resolution, resolutionId: 'r2', number: 2 },
    };
    from(...untilOpen, adopted, second, withdrawn())
      .when({ ...adopt, resolutionId: 'r3' })
      .then({ type: 'ResolutionAdopted', v: 1, data: { ...resolution, resolutionId: 'r3', number: 2 } });
  });

  it('makes the next version of a draft, on which those it named and those that remarked on it are asked again', () => {
    const agreed = [...untilDrafted, countersigned(finance), countersigned(health)];
    from(...agreed)
      .when(withdraw)
      .then(withdrawn(2));
    from(...agreed, withdrawn(2))
      .when(sign)
      .thenRefused('minutes.countersignatures-missing');
    from(...agreed, withdrawn(2), countersigned(finance, 2), countersigned(health, 2))
      .when(sign)
      .then(signedAs(2));
  });

  it('is for good: it is neither withdrawn for another reason nor adopted again', () => {
    from(...untilOpen, adopted, withdrawn())
      .when({ ...withdraw, reason: '另议。' })
      .thenRefused('resolution.withdrawn');
    from(...untilOpen, adopted, withdrawn())
      .when(adopt)
      .thenRefused('resolution.withdrawn');
  });

  it('is refused of what nobody adopted, and once the minutes are signed or issued', () => {
    from(...untilOpen)
      .when(withdraw)
      .thenRefused('resolution.unknown');
    from(...untilSigned)
      .when(withdraw)
      .thenRefused('meeting.not-now');
    from(...untilIssued)
      .when(withdraw)
      .thenRefused('minutes.frozen');
  });
});
