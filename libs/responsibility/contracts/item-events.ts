import {
  type BodyId,
  type EventCatalogue,
  type EventOf,
  Fields,
  Id,
  type ItemId,
  type MeetingId,
  OneOf,
  OrNull,
  Text,
} from '#kernel';
import { dutyEvents } from './duty-events.ts';

/** Where an item comes from: a notice, a resolution of a meeting, or the office itself. */
export const itemOrigins = ['notice', 'resolution', 'office'] as const;

/** 一般, 重要, 特别: on which slip a matter may start. */
export const importances = ['ordinary', 'important', 'special'] as const;
export type Importance = (typeof importances)[number];

const item = { itemId: Id<ItemId>() };

/** What is written to a stream `item-<id>`. */
export const itemEvents = {
  ItemRegistered: {
    v: 1,
    data: Fields({
      ...item,
      bodyId: Id<BodyId>(),
      number: Text,
      heading: Text,
      text: Text,
      origin: OneOf(itemOrigins),
      /** The notice, the meeting, or the body whose office put it in. */
      originId: Id(),
    }),
  },
  /** 存查: the item stands in the ledger for information only, and asks nothing of anybody. */
  ItemFiled: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemImportanceSet: { v: 1, data: Fields({ ...item, importance: OneOf(importances), reason: Text }) },
  MinutesEntered: {
    v: 1,
    data: Fields({
      ...item,
      meetingId: Id<MeetingId>(),
      minutesNumber: Text,
      resolutionId: Id(),
      text: Text,
    }),
  },
  ItemClosed: { v: 1, data: Fields(item) },
  ItemReopened: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemSuspended: { v: 1, data: Fields({ ...item, reason: Text }) },
  ItemResumed: { v: 1, data: Fields({ ...item, reason: Text }) },
  /** 撤销, or merged into another item, which goes on with the matter. */
  ItemCancelled: { v: 1, data: Fields({ ...item, reason: Text, mergedInto: OrNull(Id<ItemId>()) }) },
  ...dutyEvents,
} as const satisfies EventCatalogue;

export type ItemEvent = EventOf<typeof itemEvents>;
