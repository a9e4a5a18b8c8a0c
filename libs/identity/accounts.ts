import type { Instant, UserId } from '#kernel';
import type { Account } from './account.ts';
import { hashOf } from './token-hash.ts';

/** What is kept of a token: nobody can make the token of it. */
export interface KeptToken {
  readonly hash: string;
  readonly userId: UserId;
  /** It is taken before this; `null`: without end. */
  readonly until: Instant | null;
}

/**
 * Accounts and their tokens, which can be erased. Of a token only its hash is kept. Every adapter keeps every promise of
 * `testing/accounts-contract.ts`.
 */
export abstract class Accounts {
  /**
   * Adds an account, or replaces the one of that id; its tokens stay. `since`: from when on it is called so, where it had
   * another name before, which goes on to be known for the time before. Left out: it always was.
   */
  abstract put(account: Account, since?: Instant): Promise<void>;
  abstract get(userId: UserId): Promise<Account | null>;
  /** By id. */
  abstract list(): Promise<readonly Account[]>;
  /** What everybody who has an account was called at a moment. */
  abstract namesAt(at: Instant): Promise<ReadonlyMap<UserId, string>>;
  /** Erases an account with its tokens and all its names, so that nothing of it can be read any more; `false` when there is none. */
  abstract remove(userId: UserId): Promise<boolean>;
  /** Lets whoever shows `token` act as that user, before `until`. @throws {NoSuchAccount} */
  allow(userId: UserId, token: string, until?: Instant): Promise<void> {
    return this.keep({ hash: hashOf(token), userId, until: until ?? null });
  }
  /** The tokens of all accounts, by hash. */
  abstract tokens(): Promise<readonly KeptToken[]>;
  /** Keeps a token as other accounts kept it, or changes it. @throws {NoSuchAccount} */
  abstract keep(token: KeptToken): Promise<void>;
  /** Takes back all tokens of a user; answers how many there were. */
  abstract revoke(userId: UserId): Promise<number>;
  abstract byToken(token: string, now: Instant): Promise<Account | null>;
  abstract close(): Promise<void>;
}

/** A token is for somebody who has an account. */
export class NoSuchAccount extends Error {
  override readonly name = 'NoSuchAccount';
  constructor(userId: UserId) {
    super(`There is no account ${userId}.`);
  }
}
