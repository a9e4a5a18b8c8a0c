import type { UserId } from '#kernel';

/** Who has an account. People are no part of the log: the composition root knows who keeps them. */
export abstract class People {
  /** What everybody is called at this moment; `null`: nobody of that id, or a name that was erased. */
  abstract names(): Promise<(userId: UserId) => string | null>;

  /** Whether somebody is a convenor or a deputy, who alone chair. */
  abstract mayChair(userId: UserId): Promise<boolean>;
}
