import type { Instant, UserId } from '#kernel';
import type { Account } from './account.ts';

/** Accounts and their tokens, which can be erased. Of a token only its hash is kept. */
export abstract class Accounts {
  /** Adds an account, or replaces the one of that id. */
  abstract put(account: Account): void;
  abstract get(userId: UserId): Account | null;
  abstract list(): readonly Account[];
  /** Erases an account with its tokens, so that nothing of it can be read any more; `false` when there is none. */
  abstract remove(userId: UserId): boolean;
  /** Lets whoever shows `token` act as that user, before `until`. @throws when there is no such user */
  abstract allow(userId: UserId, token: string, until?: Instant): void;
  /** Takes back all tokens of a user; answers how many there were. */
  abstract revoke(userId: UserId): number;
  abstract byToken(token: string, now: Instant): Account | null;
  abstract close(): void;
}
