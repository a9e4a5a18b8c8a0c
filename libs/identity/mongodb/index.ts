export { MongoAccounts } from './mongo-accounts.ts';
