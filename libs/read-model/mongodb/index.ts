export { checkAddress } from './connection.ts';
export { type MongoDatabase, openDatabase } from './database.ts';
export { MongoFollowerBoard } from './mongo-follower-board.ts';
export { MongoLeaseStore } from './mongo-lease-store.ts';
export { type MongoPlace, MongoViewStore } from './mongo-view-store.ts';
