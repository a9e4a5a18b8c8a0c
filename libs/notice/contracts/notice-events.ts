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
  ListOf,
  type NoticeId,
  OneOf,
  OrNull,
  Text,
  type UnitId,
} from '#kernel';

export const partyRoles = ['lead', 'responsible', 'cooperating', 'local'] as const;
export const dueKinds = ['date', 'long-term', 'periodic'] as const;
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
/** What is grave enough to be kept. Lesser findings are found again by reading the original. */
export const keptSeverities = ['warning', 'error'] as const;

const notice = { noticeId: Id<NoticeId>() };
/** A name as printed, and the official name it was read as. */
const named = { name: Text, canonical: Text };
/** Where in the decoded original, in UTF-16 units; `end` is exclusive. */
const span = { start: Count, end: Count };

/** What an item says, as it was read or as the office put it. */
const itemSays = {
  heading: Text,
  text: Text,
  units: ListOf(Fields({ ...named, role: OneOf(partyRoles), collective: Flag })),
  dueKind: OrNull(OneOf(dueKinds)),
  /** The last day, where the text fixes one. */
  dueOn: OrNull(DayField),
  dueText: OrNull(Text),
};
/** From 1, in the order in which they were read; what the office adds counts on, wherever it stands. */
const item = { ...notice, index: Count };
/** Printed numbers from the outermost heading inwards. */
const path = ListOf(Text);

/** What is written to a stream `notice-<id>`. */
export const noticeEvents = {
  NoticeImported: {
    v: 2,
    data: Fields({
      ...notice,
      title: Text,
      documentNumber: OrNull(Text),
      issuer: OrNull(Text),
      issuedOn: OrNull(DayField),
      /** Of the original bytes, which are kept under it. */
      sha256: Text,
      byteLength: Count,
      readerVersion: Text,
      /** Of the text that was read, in which every place counts: its hash, under which it is kept too, and its UTF-16 units. */
      textSha256: OrNull(Text),
      textLength: OrNull(Count),
      /** Whose notice it is, as its head says: 临江市. Units that it names without a place are of this one. */
      place: OrNull(Text),
    }),
    upcast: { 1: (data: object) => ({ ...data, textSha256: null, textLength: null, place: null }) },
  },
  NoticeItemDrafted: { v: 1, data: Fields({ ...item, path, ...itemSays, ...span }) },
  /** The joint body that the notice founds. The persons it names stay in the original. */
  NoticeBodyDrafted: {
    v: 1,
    data: Fields({
      ...notice,
      name: Text,
      functions: Text,
      office: OrNull(Text),
      members: ListOf(Fields(named)),
      /** `unit` is a canonical name. */
      duties: ListOf(Fields({ number: Text, unit: Text, text: Text })),
      rules: ListOf(Fields({ kind: OneOf(bodyRuleKinds), text: Text })),
    }),
  },
  /** One name for several units, and those that the notice names: 各乡镇人民政府. */
  NoticeCollectiveDrafted: { v: 1, data: Fields({ ...notice, ...named, members: ListOf(Fields(named)) }) },
  NoticeFindingRaised: {
    v: 1,
    data: Fields({ ...notice, code: Text, severity: OneOf(keptSeverities), message: Text, ...span }),
  },
  /** The office put an item of the draft right: what it says now, beside what it said before. */
  NoticeItemCorrected: { v: 1, data: Fields({ ...item, ...itemSays, before: Fields(itemSays), reason: Text }) },
  /** The office found an item that was not read: `start` and `end` enclose the sentence that it comes from. */
  NoticeItemAdded: { v: 1, data: Fields({ ...item, path, ...itemSays, ...span, reason: Text }) },
  /** What was read as an item is none. */
  NoticeItemRemoved: { v: 1, data: Fields({ ...item, before: Fields(itemSays), reason: Text }) },
  /** The office stands by the draft; what every canonical name in it means is settled. */
  NoticeConfirmed: {
    v: 1,
    data: Fields({
      ...notice,
      bodyId: Id<BodyId>(),
      units: ListOf(Fields({ canonical: Text, unitId: Id<UnitId>() })),
      /** `unitIds` is empty where the notice names no member and the office accepted that. */
      groups: ListOf(Fields({ canonical: Text, groupId: Id<GroupId>(), unitIds: ListOf(Id<UnitId>()) })),
      acceptedCodes: ListOf(Text),
    }),
  },
} as const satisfies EventCatalogue;

export type NoticeEvent = EventOf<typeof noticeEvents>;

/** What events of a type say. */
export type DataOf<Type extends NoticeEvent['type']> = Extract<NoticeEvent, { readonly type: Type }>['data'];
