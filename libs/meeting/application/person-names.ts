import type { UserId } from '#kernel';

/** What people are called. Names are no part of the log: the composition root knows who keeps them. */
export abstract class PersonNames {
  /** `null`: nobody of that id, or a name that was erased. */
  abstract of(userId: UserId): string | null;
}
