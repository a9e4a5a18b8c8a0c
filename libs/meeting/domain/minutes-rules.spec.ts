import type { Day, UnitId, UserId } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  attended,
  audit,
  chair,
  closed,
  countersigned,
  drafted,
  finance,
  health,
  issued,
  meetingId,
  signed,
  signedOn,
  templates,
  untilDrafted,
  untilIssued,
  untilOpen,
  untilSigned,
  untilTaken,
} from '../testing/meeting.ts';
import type { CountersignMinutes, DraftMinutes, IssueMinutes, SignMinutes } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const draft: DraftMinutes = { type: 'DraftMinutes', meetingId, version: 1 };
const countersign: CountersignMinutes = {
  type: 'CountersignMinutes',
  successions: [],
  meetingId,
  version: 1,
  unitId: finance,
  remark: null,
  remarkOn: null,
};
const sign: SignMinutes = {
  type: 'SignMinutes',
  meetingId,
  version: 1,
  signedBy: chair,
  successions: [],
  today: signedOn,
};
const issue: IssueMinutes = {
  type: 'IssueMinutes',
  meetingId,
  version: 1,
  number: 1,
  year: null,
  issuedOn: '2026-03-08' as Day,
  today: '2026-03-08' as Day,
  templates,
};

const untilClosed = [...untilTaken, attended(finance, 'present'), attended(health, 'present'), closed];
const atDraft = given(meetingDecider, ...untilDrafted);
const atSigned = given(meetingDecider, ...untilSigned);
const atIssued = given(meetingDecider, ...untilIssued);

describe('drafting minutes', () => {
  it('drafts them after the meeting has closed', () =>
    given(meetingDecider, ...untilClosed)
      .when(draft)
      .then(drafted(1)));

  it('is refused while the meeting runs', () =>
    given(meetingDecider, ...untilOpen)
      .when(draft)
      .thenRefused('meeting.not-now'));

  it('drafts them anew, as the next version', () => atDraft.when({ ...draft, version: 2 }).then(drafted(2)));

  it('refuses to skip a version or to go back', () => {
    atDraft.when({ ...draft, version: 3 }).thenRefused('minutes.version-skipped');
    given(meetingDecider, ...untilDrafted, drafted(2))
      .when(draft)
      .thenRefused('minutes.version-skipped');
  });

  it('writes nothing when the version is drafted already', () => {
    atDraft.when(draft).thenNothing();
    atIssued.when(draft).thenNothing();
  });

  it('is refused once they are signed', () => atSigned.when({ ...draft, version: 2 }).thenRefused('meeting.not-now'));

  it('is refused for ever once they are issued', () =>
    atIssued.when({ ...draft, version: 2 }).thenRefused('minutes.frozen'));
});

describe('countersigning', () => {
  it('is done by a member that was present', () => atDraft.when(countersign).then(countersigned(finance)));

  it('keeps a remark, and the resolution that it is about', () => {
    const remark = '经费渠道另议。';
    atDraft.when({ ...countersign, remark }).then(countersigned(finance, 1, remark));
    atDraft.when({ ...countersign, remark, remarkOn: 'r1' }).then(countersigned(finance, 1, remark, 'r1'));
    atDraft.when({ ...countersign, remark: ' ', remarkOn: 'r1' }).then(countersigned(finance));
  });

  it('refuses a remark on what was not resolved, and one that is too long', () => {
    atDraft.when({ ...countersign, remark: '另议。', remarkOn: 'r9' }).thenRefused('resolution.unknown');
    atDraft.when({ ...countersign, remark: '长'.repeat(100_000) }).thenRefused('meeting.text-too-long');
  });

  it('refuses another remark of a unit that has countersigned', () =>
    given(meetingDecider, ...untilDrafted, countersigned(finance))
      .when({ ...countersign, remark: '经费渠道另议。' })
      .thenRefused('minutes.already-countersigned'));

  it('refuses a version that is not the present one', () =>
    given(meetingDecider, ...untilDrafted, drafted(2))
      .when(countersign)
      .thenRefused('minutes.other-version'));

  it('refuses units in attendance, excused or absent', () => {
    atDraft.when({ ...countersign, unitId: audit }).thenRefused('minutes.not-present');
    atDraft.when({ ...countersign, unitId: 'tourism' as UnitId }).thenRefused('minutes.not-present');
    given(meetingDecider, ...untilOpen, attended(finance, 'excused'), closed, drafted(1))
      .when(countersign)
      .thenRefused('minutes.not-present');
  });

  it('is done, and waited for, by a member that was excused and sent somebody', () => {
    const sent: MeetingEvent = {
      type: 'AttendanceRecorded',
      v: 1,
      data: { meetingId, unitId: finance, attendance: 'excused', delegate: null, proxy: 'deputy' as UserId },
    };
    const sat = [...untilTaken, sent, closed, drafted(1)];
    given(meetingDecider, ...sat)
      .when(countersign)
      .then(countersigned(finance));
    given(meetingDecider, ...sat)
      .when(sign)
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...sat, countersigned(finance))
      .when(sign)
      .then(signed);
  });

  it('writes nothing the second time', () =>
    given(meetingDecider, ...untilDrafted, countersigned(finance))
      .when(countersign)
      .thenNothing());

  it('is refused before there is a draft', () =>
    given(meetingDecider, ...untilClosed)
      .when(countersign)
      .thenRefused('meeting.not-now'));
});

describe('signing', () => {
  const agreed = given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(health));

  it('is done by the chair when all members that were present have countersigned', () =>
    agreed.when(sign).then(signed));

  it('is refused while a countersignature is missing', () =>
    given(meetingDecider, ...untilDrafted, countersigned(finance))
      .when(sign)
      .thenRefused('minutes.countersignatures-missing'));

  it('asks for countersignatures of the present version', () =>
    given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(health), drafted(2))
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing'));

  it('is refused to anybody but the chair', () =>
    agreed.when({ ...sign, signedBy: 'deputy' as UserId }).thenRefused('minutes.not-the-chair'));

  it('refuses a version that is not the present one', () =>
    agreed.when({ ...sign, version: 2 }).thenRefused('minutes.other-version'));

  it('writes nothing the second time', () => atSigned.when(sign).thenNothing());
});

describe('issuing', () => {
  it('issues signed minutes under their number', () => atSigned.when(issue).then(issued));

  it('is refused before they are signed', () => atDraft.when(issue).thenRefused('meeting.not-now'));

  it('refuses a version that is not the signed one', () =>
    atSigned.when({ ...issue, version: 2 }).thenRefused('minutes.other-version'));

  it('writes nothing the second time, and refuses another day', () => {
    atIssued.when(issue).thenNothing();
    atIssued.when({ ...issue, issuedOn: '2026-03-07' as Day }).thenRefused('minutes.issued-otherwise');
  });

  it('prints the year where numbers go by the year', () =>
    atSigned.when({ ...issue, year: 2026 }).then({
      ...issued,
      data: { ...issued.data, year: 2026, minutesNumber: '〔2026〕1号' },
    } as MeetingEvent));

  it('refuses to issue on a day before the meeting, or on one that has not come', () => {
    atSigned.when({ ...issue, issuedOn: '2026-01-01' as Day }).thenRefused('minutes.issued-before-meeting');
    atSigned.when({ ...issue, issuedOn: '2026-03-09' as Day }).thenRefused('minutes.issued-in-future');
  });

  it('refuses a day before that of the signature, where that day was kept', () => {
    const onDayBefore = { ...issue, issuedOn: '2026-03-06' as Day };
    atSigned.when(onDayBefore).thenRefused('minutes.issued-before-signature');
    const signedOnce: MeetingEvent = {
      type: 'MinutesSigned',
      v: 2,
      data: { meetingId, version: 1, signedBy: chair, signedOn: null },
    };
    given(meetingDecider, ...untilSigned.slice(0, -1), signedOnce)
      .when(onDayBefore)
      .then({ ...issued, data: { ...issued.data, issuedOn: onDayBefore.issuedOn } } as MeetingEvent);
  });

  it('refuses to issue under a second number', () =>
    atIssued.when({ ...issue, number: 2 }).thenRefused('meeting.not-now'));
});
