import { leasePromisesKeptBy, testLeasePromises } from '../contract/describe-lease-store.ts';
import { newSqliteLeases } from './lease-places.ts';

describe(leasePromisesKeptBy('SQLite'), () => testLeasePromises(newSqliteLeases));
