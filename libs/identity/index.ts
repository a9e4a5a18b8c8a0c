export type { Account } from './account.ts';
export { Accounts } from './accounts.ts';
export { BearerGuard, type GuardOptions } from './bearer.guard.ts';
export { SqliteAccounts } from './sqlite-accounts.ts';
