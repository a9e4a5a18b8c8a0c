import type { RecordedEvent } from '#event-store';
import type { Instant, UserId } from '#kernel';

/** What a part of a draft said before the office put it right, and who did that, when and why; all `null` where nobody did. */
export interface PutRight<Says> {
  /** What the reader made of it; `null` where it says that still, and where it made nothing of it. */
  readonly read: Says | null;
  readonly putRightBy: UserId | null;
  readonly putRightAt: Instant | null;
  readonly reason: string | null;
}

export const untouched = { read: null, putRightBy: null, putRightAt: null, reason: null } as const;

export const doneIn = ({
  actor,
  recordedAt,
  data,
}: RecordedEvent & { readonly data: { readonly reason: string } }) => ({
  putRightBy: actor.userId,
  putRightAt: recordedAt,
  reason: data.reason,
});
