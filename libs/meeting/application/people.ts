import type { Instant, UserId } from '#kernel';

/** Who has an account. People are no part of the log: the composition root knows who keeps them. */
export abstract class People {
  /** What everybody was called at a moment; `null`: nobody of that id, or a name that was erased. */
  abstract namesAt(at: Instant): Promise<(userId: UserId) => string | null>;

  /** The first of these who has no account. */
  abstract strangerAmong(userIds: readonly UserId[]): Promise<UserId | null>;

  /** Whether somebody is a convenor or a deputy, who alone chair. */
  abstract mayChair(userId: UserId): Promise<boolean>;
}
