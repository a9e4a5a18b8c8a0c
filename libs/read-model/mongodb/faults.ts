import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb';
import { type ViewFault, type ViewName, ViewUnavailable } from '#read-model';

/** What is stored is of another layout, or not what a view is made of. */
export class NotAView extends Error {
  override readonly name = 'NotAView';
}

/** Codes of the server that say something about the world and not about our statements. */
const faults: Readonly<Record<number, ViewFault>> = {
  13: 'denied', // Unauthorized
  18: 'denied', // AuthenticationFailed
  50: 'unreachable', // MaxTimeMSExpired
  64: 'unreachable', // WriteConcernTimeout
  85: 'corrupt', // IndexOptionsConflict
  86: 'corrupt', // IndexKeySpecsConflict
  14031: 'full', // OutOfDiskSpace
};

/** The driver's marks of what may succeed when it is tried again: a primary that has stepped down, a server that stops. */
const passing = ['RetryableWriteError', 'RetryableError', 'SystemOverloadedError'];

/** Runs what talks to the database and turns the driver's errors into the port's. What is a bug stays as it is. */
export const guarded = async <T>(view: ViewName | null, action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (cause) {
    const fault = faultOf(cause);
    throw fault ? new ViewUnavailable(view, fault, { cause }) : cause;
  }
};

const faultOf = (error: unknown): ViewFault | undefined => {
  if (error instanceof NotAView) return 'corrupt';
  if (!(error instanceof MongoError)) return undefined;
  if (isAny(error, MongoClientClosedError, MongoNotConnectedError, MongoTopologyClosedError)) return 'closed';
  if (error instanceof MongoServerError && faults[Number(error.code)]) return faults[Number(error.code)];
  if (isAny(error, MongoNetworkError, MongoServerSelectionError, MongoWriteConcernError)) return 'unreachable';
  return passing.some((label) => error.hasErrorLabel(label)) ? 'unreachable' : undefined;
};

const isAny = (error: unknown, ...kinds: readonly (new (...args: never) => MongoError)[]): boolean =>
  kinds.some((kind) => error instanceof kind);
