export type { Account } from './account.ts';
export { Accounts, type KeptToken, NoSuchAccount } from './accounts.ts';
export { BearerGuard, type GuardOptions } from './bearer.guard.ts';
export { beyond, copyAccounts, OtherAccounts } from './copy-accounts.ts';
export { SqliteAccounts } from './sqlite-accounts.ts';
export { hashOf } from './token-hash.ts';
