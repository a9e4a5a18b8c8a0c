import { type BodyId, Count, type EventCatalogue, type EventOf, Fields, Id, type MeetingId } from '#kernel';

/** What is written to a stream `minutes-<bodyId>`, the register from which minutes take their number (编号簿). */
export const minutesRegisterEvents = {
  MinutesNumberTaken: { v: 1, data: Fields({ bodyId: Id<BodyId>(), meetingId: Id<MeetingId>(), number: Count }) },
} as const satisfies EventCatalogue;

export type MinutesRegisterEvent = EventOf<typeof minutesRegisterEvents>;
