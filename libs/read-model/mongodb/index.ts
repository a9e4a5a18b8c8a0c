export { checkAddress } from './connection.ts';
export { type MongoDatabase, type MongoPlace, openDatabase } from './database.ts';
export { MongoFollowerBoard } from './mongo-follower-board.ts';
export { MongoLeaseStore } from './mongo-lease-store.ts';
export { MongoViewStore } from './mongo-view-store.ts';
