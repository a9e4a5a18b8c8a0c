import {
  DayField,
  type EventCatalogue,
  type EventOf,
  Fields,
  Flag,
  Id,
  OneOf,
  OrNull,
  Text,
  type UnitId,
} from '#kernel';

export const unitKinds = ['department', 'company', 'mass-organisation', 'locality', 'other'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What is written to a stream `unit-<id>`. */
export const unitEvents = {
  UnitRegistered: {
    v: 2,
    data: Fields({
      unitId: Id<UnitId>(),
      /** The full official name: 市人力资源和社会保障局. */
      name: Text,
      kind: OneOf(unitKinds),
      /** Whose unit it is, where its name does not say it: 临江市. */
      place: OrNull(Text),
    }),
    upcast: { 1: (data: object) => ({ ...data, place: null }) },
  },
  UnitAliasAdded: {
    v: 1,
    data: Fields({
      unitId: Id<UnitId>(),
      alias: Text,
      /** The first day on which the alias means this unit; `null`: it always has. */
      validFrom: OrNull(DayField),
    }),
  },
  /** What it was called before goes on to mean it, as an alias. */
  UnitRenamed: { v: 1, data: Fields({ unitId: Id<UnitId>(), name: Text }) },
  /** The unit ends: merged into another, or dissolved and its tasks taken over. What it did keeps its name. */
  UnitSucceeded: { v: 1, data: Fields({ unitId: Id<UnitId>(), successorId: Id<UnitId>(), reason: Text }) },
  /** Whether what the unit's liaisons submit waits for the unit leader's signature. Before it is said: no. */
  LeaderSignatureChosen: { v: 1, data: Fields({ unitId: Id<UnitId>(), leaderSigns: Flag }) },
} as const satisfies EventCatalogue;

export type UnitEvent = EventOf<typeof unitEvents>;
