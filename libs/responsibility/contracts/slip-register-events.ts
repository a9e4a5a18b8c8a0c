import { type BodyId, Count, type EventCatalogue, type EventOf, Fields, Id } from '#kernel';

/** What is written to a stream `slips-<bodyId>`, the register from which supervision slips take their number. */
export const slipRegisterEvents = {
  SlipNumberTaken: { v: 1, data: Fields({ bodyId: Id<BodyId>(), slipId: Id(), year: Count, number: Count }) },
} as const satisfies EventCatalogue;

export type SlipRegisterEvent = EventOf<typeof slipRegisterEvents>;
