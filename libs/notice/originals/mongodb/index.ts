export { MongoOriginals } from './mongo-originals.ts';
