import { type BodyId, Count, type EventCatalogue, type EventOf, Fields, Id } from '#kernel';

/**
 * What is written to a stream `slips-<bodyId>`, the register from which supervision slips take their number. `slipId` is
 * the slip by its duty, `<item>/<unit>/<year>/<which>`; at first it was the id of a request, which may be another's, too.
 */
export const slipRegisterEvents = {
  SlipNumberTaken: { v: 1, data: Fields({ bodyId: Id<BodyId>(), slipId: Id(), year: Count, number: Count }) },
} as const satisfies EventCatalogue;

export type SlipRegisterEvent = EventOf<typeof slipRegisterEvents>;
