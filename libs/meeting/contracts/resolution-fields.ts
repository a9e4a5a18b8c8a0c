import { DayField, Id, ListOf, OrNull, Text, type UnitId } from '#kernel';

/** What a resolution says, and what a correction may say otherwise. */
export const words = {
  heading: Text,
  text: Text,
  leadUnitId: OrNull(Id<UnitId>()),
  /** The units that answer for it beside the lead. */
  unitIds: ListOf(Id<UnitId>()),
  dueOn: OrNull(DayField),
};
