import {
  Amount,
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
export const comparisons = ['at-least', 'at-most'] as const;
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
/** What is grave enough for the log. Lesser findings stand in the reading that is kept beside the original. */
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
/** What a notice says of itself, as it was read or as the office put it. */
const headSays = {
  title: Text,
  documentNumber: OrNull(Text),
  issuer: OrNull(Text),
  issuedOn: OrNull(DayField),
  /** Whose notice it is, as its head says: 临江市. Units that it names without a place are of this one. */
  place: OrNull(Text),
};
/** The joint body that a notice founds, as it was read or as the office put it. Persons are left out: posts alone are said. */
const bodySays = {
  name: Text,
  functions: Text,
  convenor: OrNull(Text),
  deputies: ListOf(Text),
  /** `canonical` is `null` where its words are no unit's name. */
  office: OrNull(Fields({ name: Text, canonical: OrNull(Text) })),
  /** A collective is one member by its name and a group of the body: 各县（市、区）人民政府. */
  members: ListOf(Fields({ ...named, collective: Flag })),
  /** `unit` is a canonical name. */
  duties: ListOf(Fields({ number: Text, unit: Text, text: Text })),
  rules: ListOf(Fields({ kind: OneOf(bodyRuleKinds), text: Text })),
};
/** Version 1 had no posts, an office in words, and took a collective for a unit. */
interface FirstBody {
  readonly office: string | null;
  readonly members: readonly object[];
}

/** From 1, in the order in which they were read; what the office adds counts on, wherever it stands. */
const item = { ...notice, index: Count };
/** Printed numbers from the outermost heading inwards. */
const path = ListOf(Text);

/** What is written to a stream `notice-<id>`. */
export const noticeEvents = {
  NoticeImported: {
    v: 3,
    data: Fields({
      ...notice,
      ...headSays,
      /** Of the original bytes, which are kept under it. */
      sha256: Text,
      byteLength: Count,
      readerVersion: Text,
      /** Of the text that was read, in which every place counts: its hash, under which it is kept too, and its UTF-16 units. */
      textSha256: OrNull(Text),
      textLength: OrNull(Count),
      /** Of the whole draft as JSON, persons and lesser findings included, which is kept under it beside the original. */
      readingSha256: OrNull(Text),
    }),
    upcast: {
      1: (data: object) => ({ ...data, textSha256: null, textLength: null, place: null }),
      2: (data: object) => ({ ...data, readingSha256: null }),
    },
  },
  NoticeItemDrafted: { v: 1, data: Fields({ ...item, path, ...itemSays, ...span }) },
  /** A figure that the text of an item states as to be reached. */
  NoticeIndicatorDrafted: {
    v: 1,
    data: Fields({
      ...item,
      name: Text,
      /** `null`: the notice gives quotas by locality and no total. */
      target: OrNull(Amount),
      unit: Text,
      comparison: OneOf(comparisons),
      by: OrNull(Text),
      quotas: ListOf(Fields({ ...named, target: Amount })),
    }),
  },
  /** The joint body that the notice founds. The persons it names stay beside the original. */
  NoticeBodyDrafted: {
    v: 2,
    data: Fields({ ...notice, ...bodySays }),
    upcast: {
      1: ({ office, members, ...body }: FirstBody) => ({
        ...body,
        ...{ convenor: null, deputies: [] },
        office: office === null ? null : { name: office, canonical: null },
        members: members.map((member) => ({ ...member, collective: false })),
      }),
    },
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
  /** It is one after all, and says what it said. */
  NoticeItemRestored: { v: 1, data: Fields({ ...item, reason: Text }) },
  /** The office put right what the notice is called, and whose it is. */
  NoticeHeadCorrected: { v: 1, data: Fields({ ...notice, ...headSays, before: Fields(headSays), reason: Text }) },
  /** The office put the body right: `null` is none. */
  NoticeBodyCorrected: {
    v: 1,
    data: Fields({ ...notice, says: OrNull(Fields(bodySays)), before: OrNull(Fields(bodySays)), reason: Text }),
  },
  /** The draft came to nothing: its file and number are free again. */
  NoticeWithdrawn: { v: 1, data: Fields({ ...notice, reason: Text }) },
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
