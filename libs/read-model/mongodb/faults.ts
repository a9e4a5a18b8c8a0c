import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoStalePrimaryError,
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

/** Kinds of the driver for a connection that was not to be had, which it does not export. */
const ofThePool = ['MongoWaitQueueTimeoutError', 'MongoPoolClosedError'];

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
  if (isOfTheLine(error)) return 'unreachable';
  if (!(error instanceof MongoError)) return undefined;
  const inner: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : undefined;
  if (inner instanceof MongoError) return faultOf(inner);
  if (isAny(error, MongoClientClosedError, MongoNotConnectedError, MongoTopologyClosedError)) return 'closed';
  if (error instanceof MongoServerError && faults[Number(error.code)]) return faults[Number(error.code)];
  if (
    isAny(
      error,
      MongoNetworkError,
      MongoServerClosedError,
      MongoServerSelectionError,
      MongoStalePrimaryError,
      MongoWriteConcernError,
    )
  )
    return 'unreachable';
  if (ofThePool.includes(error.name)) return 'unreachable';
  return passing.some((label) => error.hasErrorLabel(label)) ? 'unreachable' : undefined;
};

/** Node's codes of a line or a name that failed: not all of these errors does the driver turn into its own. */
const ofTheLine =
  /^(EPIPE|ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ETIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ENODATA|EAI_AGAIN|ESERVFAIL)$/;

const isOfTheLine = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && ofTheLine.test(String(error.code));

const isAny = (error: unknown, ...kinds: readonly (new (...args: never) => MongoError)[]): boolean =>
  kinds.some((kind) => error instanceof kind);
