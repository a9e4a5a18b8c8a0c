export { BadConnectionString, checkConnectionString } from './connection-string.ts';
export { EventStoreDbEventStore, type OpenEventStoreDb } from './eventstoredb-event-store.ts';
export { checkInstallation } from './installation.ts';
