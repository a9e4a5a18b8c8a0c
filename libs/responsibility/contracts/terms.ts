import { type DataOf, Fields, ListOf, OneOf, OrNull, Text } from '#kernel';
import { dutyRoles } from './duty-events.ts';

/** What the source of an item says and no date and no unit of a duty carries. */
export const termsFields = Fields({
  /** A time that is no day, in its words: 长期坚持, 每年11月底前. */
  time: OrNull(Text),
  /** Collectives of which nobody had named a unit when the item was registered: no duty came of them. */
  collectives: ListOf(Fields({ name: Text, role: OneOf(dutyRoles) })),
});

export type Terms = DataOf<typeof termsFields>;
