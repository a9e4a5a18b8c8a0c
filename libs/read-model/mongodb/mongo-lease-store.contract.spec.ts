import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { leasePromisesKeptBy, testLeasePromises } from '../contract/describe-lease-store.ts';
import { newMongoLeases } from '../testing/lease-places.ts';

await describeWithMongo(
  (engine) => leasePromisesKeptBy(`MongoDB (${engine})`),
  ({ url }) => testLeasePromises(() => newMongoLeases(url)),
);
