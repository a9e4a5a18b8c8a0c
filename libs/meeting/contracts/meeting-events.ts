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
  Text,
  type UnitId,
  type UserId,
} from '#kernel';

/** Why something is on the agenda: late, stuck, left over from last time, or a member asked for it. */
export const agendaReasons = ['overdue', 'help-needed', 'unfinished-resolution', 'proposed'] as const;
export type AgendaReason = (typeof agendaReasons)[number];

/** 出席, 请假, 列席. */
export const attendances = ['present', 'excused', 'in-attendance'] as const;
export type Attendance = (typeof attendances)[number];

const meeting = { meetingId: Id<MeetingId>() };

const resolution = {
  ...meeting,
  resolutionId: Id(),
  /** 1, 2, 3 … in the order of adoption: what people quote. */
  number: Count,
  heading: Text,
  text: Text,
  leadUnitId: OrNull(Id<UnitId>()),
  /** The units that answer for it beside the lead. */
  unitIds: ListOf(Id<UnitId>()),
  dueOn: OrNull(DayField),
  /** The items that it touches: each gets an entry when the minutes are issued. */
  itemIds: ListOf(Id<ItemId>()),
  /** Whether a new item comes of it when the minutes are issued. */
  createsItem: Flag,
};

/** What is written to a stream `meeting-<id>`. */
export const meetingEvents = {
  MeetingProposed: { v: 1, data: Fields({ ...meeting, bodyId: Id<BodyId>(), title: Text, plannedOn: DayField }) },
  /** A topic is new, or put anew with other content. */
  AgendaItemPut: {
    v: 1,
    data: Fields({
      ...meeting,
      topicId: Id(),
      title: Text,
      itemIds: ListOf(Id<ItemId>()),
      reason: OneOf(agendaReasons),
    }),
  },
  InvitationsSent: { v: 1, data: Fields(meeting) },
  MeetingOpened: { v: 1, data: Fields({ ...meeting, heldOn: DayField, place: Text, chair: Id<UserId>() }) },
  AttendanceRecorded: {
    v: 1,
    data: Fields({
      ...meeting,
      unitId: Id<UnitId>(),
      attendance: OneOf(attendances),
      /** Who came for the unit. */
      delegate: OrNull(Id<UserId>()),
      /** Who stands in where the unit's own head is excused. */
      proxy: OrNull(Id<UserId>()),
    }),
  },
  ResolutionAdopted: { v: 1, data: Fields(resolution) },
  MeetingClosed: { v: 1, data: Fields(meeting) },
  MinutesDrafted: { v: 1, data: Fields({ ...meeting, version: Count }) },
  /** A resolution is worded anew while its minutes are countersigned; that makes the next version of the draft. */
  ResolutionAmended: { v: 1, data: Fields({ ...resolution, version: Count }) },
  MinutesCountersigned: {
    v: 1,
    data: Fields({ ...meeting, version: Count, unitId: Id<UnitId>(), remark: OrNull(Text) }),
  },
  MinutesSigned: { v: 1, data: Fields({ ...meeting, version: Count, signedBy: Id<UserId>() }) },
  MinutesIssued: {
    v: 1,
    data: Fields({
      ...meeting,
      bodyId: Id<BodyId>(),
      number: Count,
      /** As printed: 第1期. */
      minutesNumber: Text,
      version: Count,
      issuedOn: DayField,
    }),
  },
} as const satisfies EventCatalogue;

export type MeetingEvent = EventOf<typeof meetingEvents>;
