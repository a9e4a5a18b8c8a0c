import {
  type AllStreamResolvedEvent,
  type ResolvedEvent,
  type RecordedEvent as ServerEvent,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { RecordedEvent } from '#event-store';
import type { Attempt } from './deadline.ts';

export interface Page {
  readonly events: readonly RecordedEvent[];
  /** The last event that was looked at, ours or not. */
  readonly lookedAt: ServerEvent | null;
  /** The server had nothing more. */
  readonly atEnd: boolean;
}

export interface ReadPage {
  readonly read: StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>;
  /** So many were asked for. */
  readonly maxCount: number;
  /** So many are enough. */
  readonly enough: number;
  /** What counts of an event, or `null`. */
  readonly take: (event: ServerEvent) => RecordedEvent | null;
  /** What an event adds to the size of the page: bytes, or near enough. */
  readonly sizeOf: (event: ServerEvent) => number;
  readonly attempt: Attempt;
}

/** A page of large events is a short page. */
const MOST_BYTES = 4 * 1_048_576;

/** One read from the server, to its end or until it is enough; nothing of it is left open. */
export const readPage = ({ read, maxCount, enough, take, sizeOf, attempt }: ReadPage): Promise<Page> => {
  const { promise, resolve, reject } = Promise.withResolvers<Page>();
  const events: RecordedEvent[] = [];
  let lookedAt: ServerEvent | null = null;
  let looked = 0;
  let size = 0;
  const look = ({ event }: ResolvedEvent) => {
    attempt.moved();
    if (!event) return;
    looked += 1;
    lookedAt = event;
    size += sizeOf(event);
    const taken = take(event);
    if (!taken) return;
    events.push(taken);
    if (events.length >= enough || size >= MOST_BYTES) resolve({ events, lookedAt, atEnd: false });
  };
  read.on('data', (resolved: ResolvedEvent) => {
    try {
      look(resolved);
    } catch (error) {
      reject(error);
    }
  });
  read.on('end', () => resolve({ events, lookedAt, atEnd: looked < maxCount }));
  // Stays: an error that nobody listens to would end the process, also when the page is long finished.
  read.on('error', (error) => {
    if (error instanceof StreamNotFoundError) resolve({ events, lookedAt, atEnd: true });
    else reject(error);
  });
  attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason), { once: true });
  const letGo = () => {
    // What still comes is read and forgotten: the client keeps a call for ever that was not read to its end.
    read.removeAllListeners('data').resume();
    void read.cancel().catch(() => undefined);
  };
  promise.then(letGo, letGo);
  return promise;
};
