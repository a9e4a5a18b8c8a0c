import { Metadata, type ServerErrorResponse, status } from '@grpc/grpc-js';

export type Refusal = ServerErrorResponse;

/** How the server says no: a status, and what the client makes an error of, in the trailer. */
const refusal = (code: status, details: string, trailer: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailer)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

/** Trailers hold no other characters. */
const ascii = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?');

export const streamDeleted = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${ascii(stream)}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': ascii(stream),
  });

export const tooLarge = (most: number): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  });

export const notLeader = (leader: { readonly address: string; readonly port: number }): Refusal =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.address,
    'leader-endpoint-port': String(leader.port),
  });

export const noLeader = (): Refusal => refusal(status.UNKNOWN, 'No leader info available in response');

export const accessDenied = (): Refusal =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notReady = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

export const commitTimeout = (): Refusal => refusal(status.ABORTED, 'Operation timed out: Commit phase timeout');

/** What the server's own code throws reaches the client as this. */
export const brokenCall = (): Refusal => refusal(status.UNKNOWN, 'Exception was thrown by handler.');
