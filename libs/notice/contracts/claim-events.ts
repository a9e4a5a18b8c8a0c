import { type EventCatalogue, type EventOf, Fields, Id, type NoticeId, OneOf, Text } from '#kernel';

/** What a notice is known by. */
export const claimKinds = ['file', 'number'] as const;

const claim = {
  kind: OneOf(claimKinds),
  /** The SHA-256 of the file, or the document number. */
  value: Text,
  noticeId: Id<NoticeId>(),
};

/** What is written to a stream `claim-<kind>-<value>`: which notice is confirmed for that file or number. */
export const claimEvents = {
  NoticeClaimTaken: { v: 1, data: Fields(claim) },
  /** The confirmation was refused after all. */
  NoticeClaimReleased: { v: 1, data: Fields(claim) },
} as const satisfies EventCatalogue;

export type ClaimEvent = EventOf<typeof claimEvents>;
