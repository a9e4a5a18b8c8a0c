export type { Account } from './account.ts';
export { Accounts, NoSuchAccount } from './accounts.ts';
export { BearerGuard, type GuardOptions } from './bearer.guard.ts';
export { SqliteAccounts } from './sqlite-accounts.ts';
export { hashOf } from './token-hash.ts';
