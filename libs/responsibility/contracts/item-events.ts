import {
  type BodyId,
  DayField,
  type EventCatalogue,
  type EventOf,
  Fields,
  Flag,
  type GroupId,
  Id,
  type ItemId,
  ListOf,
  type MeetingId,
  OneOf,
  OrNull,
  Text,
  type UnitId,
} from '#kernel';
import { dutyEvents, dutyRoles } from './duty-events.ts';
import { indicatorFields } from './indicator.ts';
import { termsFields } from './terms.ts';

/** Where an item comes from: a notice, a resolution of a meeting, the office itself, or an item that was split. */
export const itemOrigins = ['notice', 'resolution', 'office', 'split'] as const;

/** 一般, 重要, 特别: on which slip a matter may start. */
export const importances = ['ordinary', 'important', 'special'] as const;
export type Importance = (typeof importances)[number];

/** What is registered of an item whose source says no more than its words and its duties. */
export const wordsAlone = { importance: 'ordinary', indicators: [], terms: null } as const;

const item = { itemId: Id<ItemId>() };

const part = Fields({
  ...item,
  number: Text,
  heading: Text,
  text: Text,
  assignments: ListOf(
    Fields({
      unitId: Id<UnitId>(),
      role: OneOf(dutyRoles),
      groupId: OrNull(Id<GroupId>()),
      dueOn: OrNull(DayField),
      longTerm: Flag,
    }),
  ),
});

/** What is written to a stream `item-<id>`. */
export const itemEvents = {
  ItemRegistered: {
    v: 2,
    data: Fields({
      ...item,
      bodyId: Id<BodyId>(),
      number: Text,
      heading: Text,
      text: Text,
      origin: OneOf(itemOrigins),
      /** The notice, the meeting, the body whose office put it in, or the item that was split. */
      originId: Id(),
      /** Of a part, that of what was split. */
      importance: OneOf(importances),
      /** The figures that its source states. */
      indicators: ListOf(indicatorFields),
      /** `null`: nothing that no duty carries. */
      terms: OrNull(termsFields),
    }),
    upcast: { 1: (registered: object) => ({ ...registered, ...wordsAlone }) },
  },
  /** 存查: the item stands in the ledger for information only, and asks nothing of anybody. */
  ItemFiled: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemImportanceSet: { v: 1, data: Fields({ ...item, importance: OneOf(importances), reason: Text }) },
  /** The figures that the office wants the item to come to, all of them: they take the place of those before. */
  IndicatorsStated: { v: 1, data: Fields({ ...item, indicators: ListOf(indicatorFields) }) },
  MinutesEntered: {
    v: 2,
    data: Fields({
      ...item,
      meetingId: Id<MeetingId>(),
      minutesNumber: Text,
      resolutionId: Id(),
      text: Text,
      /** What it says of a unit and could not do here, with the code of the refusal. The first version did not tell. */
      withoutEffect: ListOf(Fields({ unitId: Id<UnitId>(), code: Text })),
    }),
    upcast: { 1: (entered: object) => ({ ...entered, withoutEffect: [] }) },
  },
  ItemClosed: { v: 1, data: Fields(item) },
  ItemReopened: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemSuspended: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemResumed: { v: 1, data: Fields({ ...item, reason: Text }) },
  /** 撤销, or merged into another item, which goes on with the matter. */
  ItemCancelled: { v: 1, data: Fields({ ...item, reason: Text, mergedInto: OrNull(Id<ItemId>()) }) },
  /** 拆分: its parts are items of their own, as important; every unit signs anew, with its role and date, for its own. */
  ItemSplit: { v: 1, data: Fields({ ...item, reason: Text, parts: ListOf(part) }) },
  ...dutyEvents,
} as const satisfies EventCatalogue;

export type ItemEvent = EventOf<typeof itemEvents>;
