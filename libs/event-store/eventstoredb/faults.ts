import {
  AccessDeniedError,
  isCommandError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { AppendRefused, StoreUnavailable } from '#event-store';
import { NoAnswer } from './deadline.ts';
import { SubscriptionEnded } from './feed.ts';

/** What another try cannot change: the server has understood, and said no. */
const answers = [AccessDeniedError, MaxAppendSizeExceededError, StreamDeletedError, WrongExpectedVersionError];

/** Status codes of gRPC (https://grpc.io/docs/guides/status-codes/) by which the server says that the call is at fault. */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const refusals: readonly unknown[] = [INVALID_ARGUMENT, PERMISSION_DENIED];

/**
 * Whether it is worth while to try again: the server was away, busy, no leader, or did not say. One that stops in good order
 * ends its subscriptions without an error. What is no fault of the
 * server, a bug of ours, is not.
 */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof NoAnswer || error instanceof SubscriptionEnded) return true;
  if (!(error instanceof Error) || answers.some((answer) => error instanceof answer)) return false;
  if (isCommandError(error) || codeOf(error) !== undefined) return !refusals.includes(codeOf(error));
  // The client has no class for this one.
  return error.message.startsWith('Failed to discover');
};

/** The one place where errors of the client become errors of the port. What is a bug of ours passes unchanged. */
export const asStoreError = (error: unknown, server: string): unknown => {
  if (error instanceof MaxAppendSizeExceededError) {
    return new AppendRefused('too-large', `The server takes ${error.maxAppendSize} bytes in one append at most.`);
  }
  if (error instanceof StreamDeletedError) {
    return new StoreUnavailable(
      'corrupt',
      `A stream was deleted on ${server}. Events are never deleted here: restore the server from a backup.`,
      { cause: error },
    );
  }
  if (error instanceof AccessDeniedError || codeOf(error) === PERMISSION_DENIED) {
    return new StoreUnavailable('io', `${server} does not let us in. Check user and password.`, { cause: error });
  }
  if (!isPassing(error)) return error;
  const message = error instanceof Error ? error.message : '';
  return new StoreUnavailable(
    'unreachable',
    `${server} does not answer (${message}). Check that it runs, has a leader, and can be reached from here.`,
    { cause: error },
  );
};

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;
