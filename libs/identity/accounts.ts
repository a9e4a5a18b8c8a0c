import type { UserId } from '#kernel';
import type { Account } from './account.ts';

/** Accounts and their tokens, which can be erased. Of a token only its hash is kept. */
export abstract class Accounts {
  /** Adds an account, or replaces the one of that id. */
  abstract put(account: Account): void;
  abstract get(userId: UserId): Account | null;
  abstract list(): readonly Account[];
  /** Lets whoever shows `token` act as that user. @throws when there is no such user */
  abstract allow(userId: UserId, token: string): void;
  abstract byToken(token: string): Account | null;
  abstract close(): void;
}
