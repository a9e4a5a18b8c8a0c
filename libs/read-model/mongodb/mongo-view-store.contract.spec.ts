import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { promisesKeptBy, testPromises } from '../contract/index.ts';
import { newMongoPlace } from '../testing/mongo-place.ts';

await describeWithMongo(
  (engine) => promisesKeptBy(`MongoDB (${engine})`),
  ({ url }) => testPromises(() => newMongoPlace(url)),
);
