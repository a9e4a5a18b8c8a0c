export { type MongoPlace, MongoViewStore } from './mongo-view-store.ts';
