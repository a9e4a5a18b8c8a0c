export { SqliteLeaseStore } from './sqlite-lease-store.ts';
