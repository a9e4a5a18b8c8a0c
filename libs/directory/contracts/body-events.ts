import {
  type BodyId,
  DayField,
  type EventCatalogue,
  type EventOf,
  Fields,
  type GroupId,
  Id,
  ListOf,
  type NoticeId,
  OneOf,
  OrNull,
  Text,
  type UnitId,
} from '#kernel';

import { presetRules, type RulesVersion, supervisionFields } from './supervision-rules.ts';

/** When it meets, who chairs, how decisions are recorded, who keeps contact …; every kind that a notice may state is one of them. */
export const bodyRuleKinds = [
  'meets',
  'chair',
  'minutes',
  'liaisons',
  'agenda',
  'consent',
  'reports',
  'feedback',
  'changes',
  'guests',
  'seal',
] as const;
export type BodyRuleKind = (typeof bodyRuleKinds)[number];

const body = { bodyId: Id<BodyId>() };

/** Version 1 held three limits; all else was as the preset has it. */
type FirstRules = Pick<RulesVersion, 'inForceFrom' | 'acknowledgeWithin' | 'returnWithin' | 'nearDueWithin'>;

/** What is written to a stream `body-<id>`. */
export const bodyEvents = {
  BodyFounded: {
    v: 1,
    data: Fields({
      ...body,
      name: Text,
      functions: Text,
      /** IANA name: the body's days begin and end there. */
      timeZone: Text,
      /** The notice that founds it. */
      noticeId: OrNull(Id<NoticeId>()),
    }),
  },
  MemberAdmitted: { v: 1, data: Fields({ ...body, unitId: Id<UnitId>() }) },
  /** Who leads it, by posts, and where its office is, as a whole; said again, the later counts. Persons stay outside the log. */
  LeadershipStated: {
    v: 1,
    data: Fields({
      ...body,
      convenor: OrNull(Text),
      deputies: ListOf(Text),
      /** In the words of its source; `unitId` is `null` where they name no unit. */
      office: OrNull(Fields({ name: Text, unitId: OrNull(Id<UnitId>()) })),
    }),
  },
  /** A unit has ended: its seat, its places in groups and what it answers for are its successor's. */
  MemberSucceeded: { v: 1, data: Fields({ ...body, unitId: Id<UnitId>(), successorId: Id<UnitId>() }) },
  /** Said again of the same group, the later list of units counts; an empty one: nobody has named them yet. */
  GroupDefined: {
    v: 1,
    data: Fields({ ...body, groupId: Id<GroupId>(), name: Text, unitIds: ListOf(Id<UnitId>()) }),
  },
  RuleAdopted: { v: 1, data: Fields({ ...body, kind: OneOf(bodyRuleKinds), text: Text }) },
  MemberDutyStated: {
    v: 1,
    data: Fields({
      ...body,
      unitId: Id<UnitId>(),
      /** As printed, （一）; empty where none is. */
      number: Text,
      text: Text,
    }),
  },
  /** What was in force before stays in force for the days before. */
  SupervisionRulesSet: {
    v: 2,
    data: Fields({ ...body, inForceFrom: DayField, ...supervisionFields }),
    upcast: { 1: (limits: FirstRules) => ({ ...presetRules, ...limits }) },
  },
} as const satisfies EventCatalogue;

export type BodyEvent = EventOf<typeof bodyEvents>;
