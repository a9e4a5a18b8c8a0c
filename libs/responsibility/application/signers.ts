import type { Instant, UserId } from '#kernel';

/** What those who signed are called. People are no part of the log: the composition root knows who keeps them. */
export abstract class Signers {
  /** At that moment. `null`: nobody of that id, or a name that was erased. */
  abstract nameOf(userId: UserId, at: Instant): Promise<string | null>;
}
