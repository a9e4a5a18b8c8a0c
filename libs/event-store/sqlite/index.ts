export { openOrFrozen } from './frozen-file.ts';
export { type FolderLock, lockFolder } from './lock-folder.ts';
export { type OpenSqliteEventStore, SqliteEventStore } from './sqlite-event-store.ts';
