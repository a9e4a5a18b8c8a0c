import {
  type BodyId,
  Count,
  DayField,
  type EventCatalogue,
  type EventOf,
  Fields,
  Flag,
  type GroupId,
  Id,
  type ItemId,
  type MeetingId,
  OneOf,
  OrNull,
  Text,
  type UnitId,
} from '#kernel';

/** A unit's part in an item: coordinates, answers for its part, assists, or answers for its own territory. */
export const dutyRoles = ['lead', 'responsible', 'cooperating', 'local'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** 优秀, 良好, 合格, 不合格. */
export const grades = ['excellent', 'good', 'passed', 'failed'] as const;
export type Grade = (typeof grades)[number];

/** Where an item comes from: a notice, a resolution of a meeting, or the office itself. */
export const itemOrigins = ['notice', 'resolution', 'office'] as const;

const duty = { itemId: Id<ItemId>(), unitId: Id<UnitId>() };

/** What is written to a stream `item-<id>`. */
export const itemEvents = {
  ItemRegistered: {
    v: 1,
    data: Fields({
      itemId: Id<ItemId>(),
      bodyId: Id<BodyId>(),
      number: Text,
      heading: Text,
      text: Text,
      origin: OneOf(itemOrigins),
      /** The notice, the meeting, or the body whose office put it in. */
      originId: Id(),
    }),
  },
  DutyAssigned: {
    v: 1,
    data: Fields({
      ...duty,
      role: OneOf(dutyRoles),
      /** The collective through which the unit got the duty. */
      groupId: OrNull(Id<GroupId>()),
      dueOn: OrNull(DayField),
      /** 长期坚持: without an end, so never overdue. */
      longTerm: Flag,
    }),
  },
  DutyAcknowledged: { v: 1, data: Fields(duty) },
  ProgressReported: {
    v: 1,
    data: Fields({
      ...duty,
      reportId: Id(),
      text: Text,
      percent: Count,
      problem: OrNull(Text),
      nextStep: OrNull(Text),
    }),
  },
  DutyUrged: { v: 1, data: Fields({ ...duty, urgeId: Id(), text: Text, answerBy: DayField }) },
  UrgeAnswered: { v: 1, data: Fields({ ...duty, urgeId: Id(), text: Text }) },
  CompletionRequested: { v: 1, data: Fields({ ...duty, requestId: Id(), text: Text }) },
  CompletionSentBack: { v: 1, data: Fields({ ...duty, requestId: Id(), reason: Text }) },
  DutyCompleted: { v: 1, data: Fields({ ...duty, requestId: Id(), grade: OneOf(grades) }) },
  DutyDueRevised: { v: 1, data: Fields({ ...duty, dueOn: DayField }) },
  MinutesEntered: {
    v: 1,
    data: Fields({
      itemId: Id<ItemId>(),
      meetingId: Id<MeetingId>(),
      minutesNumber: Text,
      resolutionId: Id(),
      text: Text,
    }),
  },
  ItemClosed: { v: 1, data: Fields({ itemId: Id<ItemId>() }) },
} as const satisfies EventCatalogue;

export type ItemEvent = EventOf<typeof itemEvents>;
