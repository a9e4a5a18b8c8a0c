export { MongoLeaseStore } from './mongo-lease-store.ts';
export { type MongoPlace, MongoViewStore } from './mongo-view-store.ts';
