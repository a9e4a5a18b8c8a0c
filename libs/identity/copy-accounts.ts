import type { Accounts } from './accounts.ts';

/** What is to become the copy knows something that the accounts that are copied do not, or not so. */
export class OtherAccounts extends Error {
  override readonly name = 'OtherAccounts';
  /** Names no person: an account or a token, by the id of its user. */
  constructor(readonly what: string) {
    super(`There is ${what}, which is not among the accounts that are copied, or not so.`);
  }
}

/**
 * Makes accounts, with what is kept of their tokens, the copy of others. Where it was interrupted it goes on; nothing is
 * ever taken away, for what was erased or revoked on one side only is for a person to decide.
 * @throws {OtherAccounts} nothing was written
 */
export const copyAccounts = async (from: Accounts, to: Accounts): Promise<void> => {
  const other = await beyond(to, from);
  if (other !== null) throw new OtherAccounts(other);
  for (const account of await from.list()) await to.put(account);
  for (const token of await from.tokens()) await to.keep(token);
};

/** The first account or token that some accounts have and others have not, or not so; `null`: none. */
export const beyond = async (some: Accounts, others: Accounts): Promise<string | null> => {
  const known = await recordsOf(others);
  for (const [record, what] of await recordsOf(some)) if (!known.has(record)) return what;
  return null;
};

/** Everything that is kept, and what to call it. */
const recordsOf = async (accounts: Accounts): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...(await accounts.list()).map(
      ({ userId, name, role, unitId }) =>
        [JSON.stringify([userId, name, role, unitId]), `the account ${userId}`] as const,
    ),
    ...(await accounts.tokens()).map(
      ({ hash, userId, until }) => [JSON.stringify([hash, userId, until]), `a token of ${userId}`] as const,
    ),
  ]);
