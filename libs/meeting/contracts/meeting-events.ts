import {
  type BodyId,
  Count,
  DayField,
  type EventCatalogue,
  type EventOf,
  Fields,
  Flag,
  Id,
  type ItemId,
  ListOf,
  type MeetingId,
  OneOf,
  OrNull,
  TemplateField,
  Text,
  type UnitId,
  type UserId,
} from '#kernel';
import { correctionEvents } from './correction-events.ts';
import { words } from './resolution-fields.ts';

/** Why something is on the agenda: late, stuck, left over or put off last time, or a member asked for it. */
export const agendaReasons = ['overdue', 'help-needed', 'unfinished-resolution', 'deferred', 'proposed'] as const;
export type AgendaReason = (typeof agendaReasons)[number];

/** 出席, 请假, 列席. */
export const attendances = ['present', 'excused', 'in-attendance'] as const;
export type Attendance = (typeof attendances)[number];

const meeting = { meetingId: Id<MeetingId>() };

const attendance = {
  ...meeting,
  unitId: Id<UnitId>(),
  /** Who came for the unit. */
  delegate: OrNull(Id<UserId>()),
  /** Who stands in where the unit's own head is excused. */
  proxy: OrNull(Id<UserId>()),
};

/** The version of the draft that comes of it; `null`: nothing is drafted yet. */
const versionMade = OrNull(Count);

const topic = {
  ...meeting,
  topicId: Id(),
  title: Text,
  itemIds: ListOf(Id<ItemId>()),
  reason: OneOf(agendaReasons),
  /** The reason in words; may be empty. */
  because: Text,
  /** The member that put it forward. */
  proposedBy: OrNull(Id<UnitId>()),
};

const resolution = {
  ...meeting,
  resolutionId: Id(),
  /** 1, 2, 3 … in the order of adoption: what people quote. */
  number: Count,
  ...words,
  /** The items that it touches: each gets an entry when the minutes are issued. */
  itemIds: ListOf(Id<ItemId>()),
  /** Whether a new item comes of it when the minutes are issued. */
  createsItem: Flag,
};

/** 召集人, 副召集人: as what somebody chairs. */
export const chairPosts = ['convenor', 'deputy'] as const;
export type ChairPost = (typeof chairPosts)[number];

/** What is written to a stream `meeting-<id>`. */
export const meetingEvents = {
  MeetingProposed: { v: 1, data: Fields({ ...meeting, bodyId: Id<BodyId>(), title: Text, plannedOn: DayField }) },
  /** 延期召开: to another day; invitations that went out are said again by people. */
  MeetingPostponed: { v: 1, data: Fields({ ...meeting, plannedOn: DayField, reason: Text }) },
  /** 取消: it is not held. What was on its agenda waits for another. */
  MeetingCancelled: { v: 1, data: Fields({ ...meeting, reason: Text }) },
  /** A topic is new, or put anew with other content. */
  AgendaItemPut: {
    v: 2,
    data: Fields(topic),
    upcast: { 1: (put: object) => ({ ...put, because: '', proposedBy: null }) },
  },
  /** 联络员会议: liaisons agree on what is on the agenda, and in which order; what they leave out is off it. */
  AgendaSettled: {
    v: 1,
    data: Fields({
      ...meeting,
      settledOn: DayField,
      /** The units that took part. */
      unitIds: ListOf(Id<UnitId>()),
      topicIds: ListOf(Id()),
    }),
  },
  AgendaAgreed: { v: 1, data: Fields({ ...meeting, agreedBy: Id<UserId>() }) },
  InvitationsSent: { v: 1, data: Fields(meeting) },
  MeetingOpened: {
    v: 2,
    data: Fields({ ...meeting, heldOn: DayField, place: Text, chair: Id<UserId>(), chairsAs: OneOf(chairPosts) }),
    upcast: { 1: (opened: object) => ({ ...opened, chairsAs: 'convenor' }) },
  },
  AttendanceRecorded: { v: 1, data: Fields({ ...attendance, attendance: OneOf(attendances) }) },
  /** 更正出席: what was recorded of a unit was wrong. `null`: it was not there. */
  AttendanceCorrected: {
    v: 1,
    data: Fields({ ...attendance, attendance: OrNull(OneOf(attendances)), version: versionMade }),
  },
  /** 临时动议: a topic that comes up while the meeting runs. */
  TopicAdded: { v: 1, data: Fields(topic) },
  /** `outOfOrder`: others stood before it, and it was taken first by choice. */
  TopicTaken: { v: 1, data: Fields({ ...meeting, topicId: Id(), outOfOrder: Flag }) },
  /** 缓议: it comes back as a proposal for the next meeting. */
  TopicDeferred: { v: 1, data: Fields({ ...meeting, topicId: Id(), reason: Text }) },
  ResolutionAdopted: { v: 1, data: Fields(resolution) },
  /** 撤回: it was not resolved after all. Those behind it move up. */
  ResolutionWithdrawn: { v: 1, data: Fields({ ...meeting, resolutionId: Id(), reason: Text, version: versionMade }) },
  /** 缺席: a member was neither present nor excused when the meeting closed, or so it was corrected. */
  AbsenceRecorded: { v: 1, data: Fields({ ...meeting, unitId: Id<UnitId>() }) },
  MeetingClosed: { v: 1, data: Fields(meeting) },
  MinutesDrafted: { v: 1, data: Fields({ ...meeting, version: Count }) },
  /** A resolution is worded anew while its minutes are countersigned; that makes the next version of the draft. */
  ResolutionAmended: { v: 1, data: Fields({ ...resolution, version: Count }) },
  MinutesCountersigned: {
    v: 2,
    data: Fields({
      ...meeting,
      version: Count,
      unitId: Id<UnitId>(),
      remark: OrNull(Text),
      /** The resolution that the remark is about; `null`: the minutes as a whole. */
      remarkOn: OrNull(Id()),
    }),
    upcast: { 1: (countersigned: object) => ({ ...countersigned, remarkOn: null }) },
  },
  /** Whoever countersigned for one that has ended is asked again, on the next version, about what concerns that one. */
  CountersignatureLapsed: { v: 1, data: Fields({ ...meeting, version: Count, unitId: Id<UnitId>() }) },
  MinutesSigned: {
    v: 2,
    data: Fields({
      ...meeting,
      version: Count,
      signedBy: Id<UserId>(),
      /** No paper is issued on a day before it; the first version kept none. */
      signedOn: OrNull(DayField),
    }),
    upcast: { 1: (signed: object) => ({ ...signed, signedOn: null }) },
  },
  MinutesIssued: {
    v: 3,
    data: Fields({
      ...meeting,
      bodyId: Id<BodyId>(),
      /** Of its year, where minutes are numbered by the year; `null`: they are numbered on and on. */
      year: OrNull(Count),
      number: Count,
      /** As printed: 第1期, 〔2026〕1号. */
      minutesNumber: Text,
      version: Count,
      issuedOn: DayField,
      /** With which they are printed ever after, in either language; earlier versions kept none. */
      templates: ListOf(TemplateField),
    }),
    upcast: {
      1: (issued: object) => ({ ...issued, year: null }),
      2: (issued: object) => ({ ...issued, templates: [] }),
    },
  },
  ...correctionEvents,
} as const satisfies EventCatalogue;

export type MeetingEvent = EventOf<typeof meetingEvents>;
